package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.CaughtMail;
import cambium.embedded.MailCatcher;
import cambium.platform.mail.Delivery.State;
import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.response.Reminder;
import cambium.survey.response.ReminderClaims;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded, who is not, and that nobody can look it up. */
class RemindersTest {
  private static final Instant HALF_TIME = Instant.parse("2026-03-09T12:00:01Z");
  private static final Instant LAST_DAY = Instant.parse("2026-03-16T06:00:01Z");
  private static final String ANSWERS = "{\"stress-1\":4}";
  private static final Pattern STOP =
      Pattern.compile("(?m)^List-Unsubscribe: <http://localhost:8081(/stop/[^>]+)>");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private RunningSurvey survey;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
  }

  @AfterEach
  void stop() {
    survey.close();
  }

  @AfterAll
  static void keptTheRulesOfTheStore() {
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void onlyEmptySeatsAreRemindedTwiceAtMostAlsoAcrossARestart() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(5).withTeamOf(5).withSomebodyWithoutMailbox().open();
    awaitMails(13);
    survey.submit(round.token("root"), ANSWERS);
    survey.submit(round.token("m1e1"), ANSWERS);
    survey.submit(round.token("m1e2"), ANSWERS);
    survey.withdraw(round.token("m1e2"));
    int events = TopicReader.read(TopicReader.ROUNDS, round.id()).size();

    survey.clock().advanceTo(HALF_TIME);
    awaitMails(13 + 10);
    assertThat(List.of(mailsTo("root"), mailsTo("m1e1"), mailsTo("m1e2"), mailsTo("m2e1")))
        .containsExactly(1, 1, 1, 2);
    assertIsAReminder(round, "m2e1");
    awaitReminders(round, 10);

    assertThat(survey.submit(round.token("m2e1"), ANSWERS).status()).isEqualTo(201);
    assertThat(survey.submit(round.token("m2e1"), "{\"stress-1\":1}").status()).isEqualTo(200);
    survey.stop();
    survey.startAgain();
    assertNoMoreMailsThan(23);

    survey.clock().advanceTo(LAST_DAY);
    awaitMails(23 + 9);
    assertThat(List.of(mailsTo("m2e1"), mailsTo("m2e2"))).containsExactly(2, 3);
    assertThat(newestTo("m2e2").subject()).isEqualTo("March pulse: sidste dag til at svare");
    awaitReminders(round, 15);
    assertNobodyIsNamed(round, events);

    assertThat(round.close().text("state")).isEqualTo("CLOSED");
    assertThat(round.look().number("remindersAtLeast")).isEqualTo(15);
    assertThat(seats(round)).hasSize(14).noneMatch(RemindersTest::tellsOfReminders);
  }

  @Test
  void bothDueAtOnceAreOneAndNoneIsSentToWhoeverWasClaimedBeforeACrash() {
    OpenRound quiet = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
    quiet.close();
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    awaitMails(13);
    String crashed = round.token("m1e1");
    assertThat(claims().claim(stored(round), crashed, Reminder.LAST_DAY)).isTrue();
    assertThat(claims().claim(stored(round), crashed, Reminder.LAST_DAY)).isFalse();
    survey.stop();
    survey.startAgain();

    survey.clock().advanceTo(LAST_DAY);
    awaitMails(13 + 12);
    assertNoMoreMailsThan(25);
    assertThat(List.of(mailsTo("m1e1"), mailsTo("m1e2"))).containsExactly(1, 2);
    assertThat(survey.submit(crashed, ANSWERS).status()).isEqualTo(201);
  }

  @Test
  void anAnswerAndAClaimExcludeEachOther() {
    OpenRound quiet = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
    Round stored = stored(quiet);
    String token = quiet.token("m1e1");
    assertThat(claims().claim(stored, token, Reminder.HALF_TIME)).isTrue();
    claims().keep(stored, token, Reminder.HALF_TIME, State.PLANNED);
    survey.submit(token, ANSWERS);
    assertThat(claims().claim(stored, token, Reminder.HALF_TIME)).isFalse();
    survey.clock().advanceTo(HALF_TIME);
    survey.clock().advanceTo(LAST_DAY);
    assertNoMoreMailsThan(0);
  }

  @Test
  void oneClickStopsThemAndLookingDoesNot() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    survey.clock().advanceTo(HALF_TIME);
    awaitMails(26);
    String looked = stopPath("m1e1");
    for (String language : List.of("en", "nb", "da", "sv")) {
      HttpResponse<String> page = send("GET", looked.replaceAll("lang=..", "lang=" + language), "");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(page.body()).contains("<html lang=\"" + language, "<button").doesNotContain("??");
    }
    assertThat(send("HEAD", looked, "").statusCode()).isEqualTo(200);
    assertThat(send("POST", looked, "").body()).contains("<button");
    assertThat(send("GET", looked + "&List-Unsubscribe=One-Click", "").body()).contains("<button");

    String stopped = stopPath("m1e2");
    HttpResponse<String> done = send("POST", stopped, "List-Unsubscribe=One-Click");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).doesNotContain("<button");
    assertThat(send("POST", stopped, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    assertThat(stopped).doesNotContain("m1e2").doesNotContain(round.token("m1e2"));
    String broken = stopped.replaceAll("/[^/]+\\?", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA?");
    HttpResponse<String> unknown = send("POST", broken, "List-Unsubscribe=One-Click");
    assertThat(unknown.statusCode()).isEqualTo(404);

    assertThat(sendMultipart(stopPath("m1e3")).statusCode()).isEqualTo(200);

    survey.clock().advanceTo(LAST_DAY);
    awaitMails(26 + 11);
    assertNoMoreMailsThan(37);
    assertThat(List.of(mailsTo("m1e1"), mailsTo("m1e2"), mailsTo("m1e3"))).containsExactly(3, 2, 2);
    assertThat(survey.submit(round.token("m1e2"), ANSWERS).status()).isEqualTo(201);
    round.close();
    HttpResponse<String> over = send("POST", looked, "List-Unsubscribe=One-Click");
    assertThat(over.statusCode()).isEqualTo(404);
    assertThat(send("POST", stopped, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(404);
  }

  @Test
  void aMailServerThatIsAwayIsWaitedForAndNamesNobody() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    awaitMails(13);
    int port = survey.mails().port();
    survey.mails().close();
    try (LogLines log = LogLines.of("cambium")) {
      survey.clock().advanceTo(HALF_TIME);
      await().until(() -> log.lines().stream().anyMatch(line -> line.contains("mail server")));
      survey.submit(round.token("m1e1"), ANSWERS);
      try (MailCatcher back = MailCatcher.start(Engines.directory(), port)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(back.count("")).isEqualTo(12));
        assertThat(back.count("m1e1@")).isZero();
        awaitReminders(round, 10);
      }
      assertThat(log.lines())
          .noneMatch(line -> round.persons().stream().anyMatch(who -> line.contains(who + "@")))
          .noneMatch(line -> line.contains("m1e") || line.contains("m2e"));
    }
  }

  private void assertIsAReminder(OpenRound round, String person) {
    CaughtMail mail = newestTo(person);
    String link = "http://localhost:8081/r#" + round.token(person);
    assertThat(mail.subject()).isEqualTo("March pulse: halve tiden er igjen, til 16. mars");
    assertThat(mail.text()).contains(link).contains("Ingen flere påminnelser");
    assertThat(mail.html()).contains(link).contains("Ingen flere påminnelser");
    assertThat(survey.wireOf(person + "@"))
        .containsPattern(STOP)
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("Auto-Submitted: auto-generated");
  }

  /** What administrators and the other services can see. */
  private void assertNobodyIsNamed(OpenRound round, int events) {
    assertThat(round.look().body().toString()).doesNotContain("m2e");
    var deliveries = survey.get("/api/deliveries?round=" + round.id()).body();
    assertThat(deliveries.size()).isEqualTo(13);
    assertThat(deliveries.findValuesAsString("kind")).containsOnly("INVITATION");
    assertThat(survey.database().getCollection("deliveries").countDocuments()).isEqualTo(13);
    assertThat(TopicReader.read(TopicReader.ROUNDS, round.id())).hasSize(events);
    assertThat(seats(round).toString()).doesNotContain("m2e").doesNotContain("m1e");
  }

  private static boolean tellsOfReminders(Document seat) {
    return seat.containsKey("halfTime")
        || seat.containsKey("lastDay")
        || seat.containsKey("stopped");
  }

  private List<Document> seats(OpenRound round) {
    return survey.database().getCollection("seats_" + round.id()).find().into(new ArrayList<>());
  }

  private ReminderClaims claims() {
    return survey.bean(ReminderClaims.class);
  }

  private Round stored(OpenRound round) {
    return survey.bean(Rounds.class).find(round.id()).orElseThrow();
  }

  private void awaitMails(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(survey.mails().count("")).isEqualTo(count));
  }

  private void awaitReminders(OpenRound round, int shown) {
    await()
        .untilAsserted(() -> assertThat(round.look().number("remindersAtLeast")).isEqualTo(shown));
  }

  /** Longer than it takes to look at the clock twice. */
  private void assertNoMoreMailsThan(int count) {
    await().during(Duration.ofMillis(2500)).until(() -> survey.mails().count("") == count);
  }

  private int mailsTo(String person) {
    return survey.mails().count(person + "@");
  }

  private CaughtMail newestTo(String person) {
    return survey.mails().newestFirst(person + "@", 0, 1).get(0);
  }

  private String stopPath(String person) {
    Matcher header = STOP.matcher(survey.wireOf(person + "@"));
    assertThat(header.find()).isTrue();
    return header.group(1);
  }

  private HttpResponse<String> send(String method, String path, String form) {
    return send(method, path, "application/x-www-form-urlencoded", form);
  }

  /** The other form that RFC 8058 lets a mail program post. */
  private HttpResponse<String> sendMultipart(String path) {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    return send("POST", path, "multipart/form-data; boundary=b", part);
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(survey.url() + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
