package cambium.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.CaughtMail;
import cambium.embedded.MailCatcher;
import cambium.platform.mail.Delivery.State;
import cambium.platform.testing.TestStore;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostmanTest {
  @TempDir Path directory;
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
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
    assertThat(deliveries.claim(deliveries.planned(1).get(0))).isTrue();
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
    Delivery held = deliveries.planned(1).get(0);
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
  void aLetterToNobodyEnds() {
    Postman postman = postman(1);
    postman.start();
    postman.plan("r1", "NEWS", List.of("gone"));
    awaitStates(State.FAILED, 1);
    postman.stop();
  }

  private void awaitStates(State state, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                deliveries.about("r1").stream().filter(each -> each.state() == state).count()
                    == count);
  }

  private Postman postman(int port) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("localhost");
    mail.setPort(port);
    Envelopes envelopes = new Envelopes(new MailSettings("cambium@example.org"), clock);
    return new Postman(deliveries, new Courier(mail, envelopes), List.of(new News()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static final class News implements LetterWriter {
    @Override
    public String kind() {
      return "NEWS";
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
