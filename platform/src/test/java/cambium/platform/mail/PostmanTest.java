package cambium.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.CaughtMail;
import cambium.embedded.MailCatcher;
import cambium.platform.mail.Delivery.State;
import cambium.platform.testing.TestStore;
import cambium.platform.time.AdjustableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostmanTest {
  @TempDir Path directory;
  private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-03T06:00:00Z");
  private final AdjustableClock clock =
      new AdjustableClock(Clock.fixed(BEGIN, ZoneOffset.UTC), BEGIN);
  private int perMinute = 60_000;
  private volatile Instant earliest = Delivery.AT_ONCE;
  private TestStore store;
  private MongoClient client;
  private Deliveries deliveries;

  @BeforeEach
  void open() {
    store = TestStore.start();
    client = MongoClients.create(store.connectionString());
    deliveries = new Deliveries(client.getDatabase(store.database("mail")), clock);
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void aLetterPlannedTwiceIsSentOnce() {
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      postman.start();
      postman.plan("r1", "NEWS", List.of("eva", "ida"));
      postman.plan("r1", "NEWS", List.of("eva", "ida", "ola"));
      awaitStates(State.SENT, 3);
      postman.stop();

      assertThat(catcher.newestFirst("", 0, 10))
          .extracting(CaughtMail::to)
          .containsExactlyInAnyOrder("eva@example.org", "ida@example.org", "ola@example.org");
      assertThat(catcher.newestFirst("eva", 0, 1).get(0).subject()).isEqualTo("News Bcc: x@y.z");
    }
  }

  @Test
  void whatWasClaimedWhenTheProcessDiedIsUnknownAndNeverSentAgain() {
    deliveries.plan("r1", "NEWS", List.of("eva", "ida"));
    assertThat(deliveries.claim(deliveries.due(1).get(0))).isTrue();
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      postman.start();
      awaitStates(State.SENT, 1);
      postman.stop();

      assertThat(catcher.count("")).isEqualTo(1);
      assertThat(deliveries.about("r1"))
          .extracting(Delivery::state)
          .containsExactlyInAnyOrder(State.UNKNOWN, State.SENT);
    }
  }

  @Test
  void whatAnotherProcessGaveUpIsSentOnceItsSenderSaysSo() {
    deliveries.plan("r1", "NEWS", List.of("eva"));
    Delivery held = deliveries.due(1).get(0);
    assertThat(deliveries.claim(held)).isTrue();

    assertThat(deliveries.giveUpClaimed()).isEqualTo(1);
    deliveries.sent(held);

    assertThat(deliveries.about("r1")).extracting(Delivery::state).containsExactly(State.SENT);
  }

  @Test
  void aServerThatIsAwayLosesNothing() throws IOException {
    int port = freePort();
    Postman postman = postman(port);
    postman.start();
    postman.plan("r1", "NEWS", List.of("eva"));
    try (MailCatcher catcher = MailCatcher.start(directory, port)) {
      awaitStates(State.SENT, 1);
      assertThat(catcher.count("eva")).isEqualTo(1);
    }
    postman.stop();
  }

  @Test
  void aLetterWaitsForItsTimeAndGoesByItself() {
    earliest = MORNING;
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      postman.start();
      postman.plan("r1", "NEWS", List.of("eva", "ida"));
      await().until(() -> deliveries.nextDue().equals(Optional.of(MORNING)));
      assertThat(deliveries.countsAbout("r1")).isEqualTo(Map.of(State.PLANNED, 2L));
      assertThat(catcher.count("")).isZero();

      postman.plan("r2", "OTHER", List.of("ola"));
      awaitAbout("r2", State.SENT, 1);
      assertThat(catcher.count("")).isEqualTo(1);

      clock.advanceTo(MORNING);
      awaitStates(State.SENT, 2);
      postman.stop();
      assertThat(catcher.count("")).isEqualTo(3);
    }
  }

  @Test
  void aLetterThatWaitsGoesAtOnceWhenItsTimeIsMovedForward() {
    earliest = MORNING;
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      postman.start();
      postman.plan("r1", "NEWS", List.of("eva", "ida"));
      await().until(() -> deliveries.nextDue().equals(Optional.of(MORNING)));

      earliest = Delivery.AT_ONCE;
      postman.reconsider("eva");
      awaitStates(State.SENT, 1);
      postman.stop();
      assertThat(catcher.count("eva")).isEqualTo(1);
      assertThat(deliveries.countsAbout("r1", "NEWS"))
          .isEqualTo(Map.of(State.PLANNED, 1L, State.SENT, 1L));
    }
  }

  @Test
  void whatIsCalledOffNeverGoes() {
    earliest = MORNING;
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      postman.start();
      postman.plan("r1", "NEWS", List.of("eva"));
      await().until(() -> deliveries.nextDue().isPresent());
      deliveries.callOff("r1", "NEWS", "cancelled");
      clock.advanceTo(MORNING);
      postman.plan("r2", "OTHER", List.of("ola"));
      awaitAbout("r2", State.SENT, 1);
      postman.stop();
      assertThat(catcher.count("eva")).isZero();
      assertThat(deliveries.about("r1")).extracting(Delivery::problem).containsExactly("cancelled");
    }
  }

  /** The clock stands still meanwhile: the pace is that of the time outside. */
  @Test
  void noMoreGoInAMinuteThanIsSet() {
    perMinute = 600;
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      Postman postman = postman(catcher.port());
      long begin = System.nanoTime();
      postman.start();
      postman.plan("r1", "NEWS", IntStream.range(0, 25).mapToObj(i -> "p" + i).toList());
      awaitStates(State.SENT, 25);
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      postman.stop();
      // The first second's worth at once, fifteen more at ten a second.
      assertThat(taken).isGreaterThan(Duration.ofMillis(1400));
    }
  }

  @Test
  void aLetterToNobodyEnds() {
    Postman postman = postman(1);
    postman.start();
    postman.plan("r1", "NEWS", List.of("gone"));
    awaitStates(State.FAILED, 1);
    postman.stop();
  }

  private void awaitStates(State state, int count) {
    awaitAbout("r1", state, count);
  }

  private void awaitAbout(String about, State state, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> deliveries.countsAbout(about).getOrDefault(state, 0L) == count);
  }

  private Postman postman(int port) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("localhost");
    mail.setPort(port);
    Envelopes envelopes = new Envelopes(new MailSettings("cambium@example.org", perMinute), clock);
    Courier courier = new Courier(mail, envelopes, new Pace(perMinute));
    return new Postman(deliveries, courier, List.of(new News("NEWS"), new News("OTHER")), clock);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private final class News implements LetterWriter {
    private final String kind;

    News(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    /** One kind waits, the other does not. */
    @Override
    public Instant notBefore(Delivery delivery) {
      return kind.equals("NEWS") ? earliest : Delivery.AT_ONCE;
    }

    @Override
    public Optional<Letter> write(Delivery delivery) {
      return delivery.recipient().equals("gone")
          ? Optional.empty()
          : Optional.of(
              new Letter(
                  delivery.recipient() + "@example.org",
                  "News\r\nBcc: x@y.z",
                  "<p>Spring is here</p>",
                  "Spring is here"));
    }
  }
}
