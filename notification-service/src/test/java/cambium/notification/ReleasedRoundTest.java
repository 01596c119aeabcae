package cambium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.CaughtMail;
import cambium.notification.fixtures.Acme;
import cambium.notification.fixtures.Engines;
import cambium.platform.mongo.StoreRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service upon a real broker, a store and a mail server: one round is released. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasedRoundTest {
  private static final int REPORTS = 6;
  private static final int BRIEFINGS = 3;
  private static final int DIGESTS = 24;
  private static final int ALL = REPORTS + BRIEFINGS + 1 + DIGESTS;

  @TempDir private static Path directory;
  private static Engines engines;
  private static ConfigurableApplicationContext service;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void aReleasedRound() throws Exception {
    engines = new Engines(directory, Instant.parse("2026-03-16T16:05:00Z"));
    service = engines.startService();
    engines.publish(Acme.results(Acme.ROUND, false, "2026-03-16").subList(0, 5));
    engines.publish(Acme.round(Acme.ROUND, false));
    engines.publish(Acme.directory());
    await().atMost(Duration.ofSeconds(90)).until(engines::everythingIsHandled);
    assertThat(engines.mails.count("")).as("one manager's results are missing").isZero();
    engines.publish(Acme.results(Acme.ROUND, false, "2026-03-16"));
    await().atMost(Duration.ofSeconds(90)).until(() -> engines.mails.count("") >= ALL);
  }

  @AfterAll
  static void stop() {
    service.close();
    engines.close();
  }

  @Test
  @Order(1)
  void everybodyConcernedGetsExactlyOneLetterOfEachKind() throws Exception {
    await().untilAsserted(() -> assertThat(states()).hasSize(ALL).containsOnly("SENT"));
    assertThat(ofKind("MANAGER_REPORT")).containsExactly("m1", "m2", "m3", "m4", "m5", "m6");
    assertThat(ofKind("UPWARD_BRIEFING")).containsExactly("m1", "m2", "m3");
    assertThat(ofKind("EXECUTIVE_BRIEFING")).containsExactly("m1");
    assertThat(ofKind("DOWNWARD_DIGEST"))
        .hasSize(DIGESTS)
        .doesNotHaveDuplicates()
        .doesNotContain("p19");
    assertThat(engines.mails.count("")).isEqualTo(ALL);
    assertThat(engines.mails.count("m1@")).isEqualTo(4);
    assertThat(engines.mails.count("p7@")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void eachReadsInTheirOwnLanguage() {
    assertThat(subjects("p4@"))
        .containsExactly("What we heard in “Monthly pulse, March”, and what happens next");
    assertThat(subjects("p1@"))
        .containsExactly("Hva vi hørte i «Monthly pulse, March», og hva som skjer nå");
    assertThat(subjects("p2@"))
        .containsExactly("Hvad vi hørte i »Monthly pulse, March«, og hvad der sker nu");
    assertThat(subjects("p3@"))
        .containsExactly("Vad vi hörde i ”Monthly pulse, March”, och vad som händer nu");
    assertThat(mail("m4@", "Vad ditt folk sade").text())
        .contains("Stress (lägre är bättre): 52,3, troligast mellan 40 och 65");
  }

  @Test
  @Order(3)
  void namesComeOutAsText() {
    CaughtMail briefing = mail("m1@", "What the teams of your managers");
    assertThat(briefing.html())
        .contains("Bjørn &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("Søren 🌲 Bcc: all@acme.example")
        .doesNotContain("<script");
    assertThat(briefing.text())
        .contains("The people of Bjørn <script>alert(1)</script>")
        .contains("The people of Søren 🌲 Bcc: all@acme.example");
    assertThat(mail("m2@", "Hva teamene").text()).contains("Folkene til Liv {0}");
  }

  @Test
  @Order(4)
  void tooFewAnswersAreSaidAndNoFigureOfTheirOwnIsShown() {
    assertThat(mail("m3@", "Hvad dine lederes teams").text())
        .contains("For få svar til egne tal", "Kåre =cmd(). Deres")
        .doesNotContain("Folkene hos Kåre");
    assertThat(mail("m6@", "tall for den større gruppen").text())
        .contains("som ledes av Søren 🌲 Bcc: all@acme.example.");
  }

  @Test
  @Order(5)
  void thePageShowsTheFiguresOfTheMail() throws Exception {
    String token = engines.issuer.personToken("m1@acme.example");
    HttpResponse<String> inbox = get("/", token);
    assertThat(inbox.statusCode()).isEqualTo(200);
    assertThat(inbox.body())
        .contains("What came to you", "/rounds/2026-03-monthly-pulse/organisation")
        .contains("Closed on 16 March 2026")
        .doesNotContain("<script>alert", "Nothing has come to you yet");
    CaughtMail mail = mail("m1@", "layer by layer");
    HttpResponse<String> page = get("/rounds/2026-03-monthly-pulse/organisation", token);
    assertThat(page.statusCode()).isEqualTo(200);
    for (String said : List.of("48.6", "most likely between 41 and 56", "61.5", "46.0", "76.1")) {
      assertThat(mail.html()).contains(said);
      assertThat(mail.text()).contains(said);
      assertThat(page.body()).contains(said);
    }
    assertThat(mail.links())
        .contains("http://localhost:8083/rounds/2026-03-monthly-pulse/organisation");
    assertThat(get("/rounds/2026-03-monthly-pulse/organisation?lang=sv", token).body())
        .contains("troligast mellan 41 och 56");
  }

  @Test
  @Order(6)
  void whatDidNotComeToMeIsNotThere() throws Exception {
    String employee = engines.issuer.personToken("P4@acme.example");
    assertThat(get("/rounds/2026-03-monthly-pulse/digest", employee).statusCode()).isEqualTo(200);
    for (String foreign : List.of("report", "briefing", "organisation", "nothing")) {
      assertThat(get("/rounds/2026-03-monthly-pulse/" + foreign, employee).statusCode())
          .isEqualTo(404);
    }
    String stranger = engines.issuer.personToken("stranger@acme.example");
    assertThat(get("/", stranger).body()).contains("Nothing has come to you yet");
    assertThat(get("/rounds/2026-03-monthly-pulse/digest", stranger).statusCode()).isEqualTo(404);
    assertThat(get("/api/inbox", employee).body()).contains("DOWNWARD_DIGEST");
    assertThat(get("/api/deliveries?round=" + Acme.ROUND, employee).statusCode()).isEqualTo(403);
    assertThat(get("/deliveries", employee).statusCode()).isEqualTo(403);
    assertThat(get("/api/deliveries?round=" + Acme.ROUND, null).statusCode()).isEqualTo(401);
  }

  @Test
  @Order(7)
  void administratorsSeeWhatBecameOfEveryMail() throws Exception {
    assertThat(get("/deliveries", engines.issuer.personToken("m1@acme.example")).body())
        .contains("Monthly pulse, March", "Digest to those invited")
        .doesNotContain("No round has been released yet");
  }

  @Test
  @Order(8)
  void historyIsShownButNotMailed() throws Exception {
    engines.publish(Acme.round("quiet", true));
    engines.publish(Acme.results("quiet", true, "2026-03-16"));
    engines.publish(Acme.round("long-ago", false));
    engines.publish(Acme.results("long-ago", false, "2025-03-16"));
    String token = engines.issuer.personToken("m1@acme.example");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(get("/", token).body())
                    .contains("/rounds/quiet/report", "/rounds/long-ago/report"));
    assertThat(engines.mails.count("")).isEqualTo(ALL);
  }

  @Test
  @Order(9)
  void nothingIsSentTwice() throws Exception {
    service.close();
    engines.publish(Acme.directory());
    engines.publish(Acme.round(Acme.ROUND, false));
    engines.publish(Acme.results(Acme.ROUND, false, "2026-03-16"));
    service = engines.startService();
    await().atMost(Duration.ofSeconds(90)).until(engines::everythingIsHandled);
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(engines.mails.count("")).isEqualTo(ALL));
    assertThat(states()).hasSize(ALL).containsOnly("SENT");
  }

  @Test
  @Order(10)
  void theStoreIsAskedOnlyWhatEveryStoreAnswersFast() {
    assertThat(StoreRules.violations()).isEmpty();
  }

  /** Leaves some letters and pages under target/, for whoever wants to see them. */
  @Test
  @Order(11)
  void lettersAndPagesCanBeLookedAt() throws Exception {
    Path out = Files.createDirectories(Path.of("target", "looked-at"));
    for (CaughtMail mail : engines.mails.newestFirst("", 0, ALL)) {
      Files.writeString(out.resolve("mail-" + mail.id() + ".html"), mail.html());
    }
    String boss = engines.issuer.personToken("m1@acme.example");
    for (String page : List.of("", "deliveries")) {
      Files.writeString(out.resolve("page-" + page + ".html"), get("/" + page, boss).body());
    }
    for (String page : List.of("report", "briefing", "organisation", "digest")) {
      String body = get("/rounds/" + Acme.ROUND + "/" + page, boss).body();
      assertThat(body).contains("<h1>");
      Files.writeString(out.resolve("page-" + page + ".html"), body);
    }
  }

  private List<String> subjects(String recipient) {
    return engines.mails.newestFirst(recipient, 0, 9).stream().map(CaughtMail::subject).toList();
  }

  private CaughtMail mail(String recipient, String subject) {
    return engines.mails.newestFirst(recipient, 0, 9).stream()
        .filter(mail -> mail.subject().contains(subject))
        .findFirst()
        .orElseThrow();
  }

  private List<String> states() throws Exception {
    return deliveries().stream().map(one -> one.required("state").asString()).toList();
  }

  private List<String> ofKind(String kind) throws Exception {
    return deliveries().stream()
        .filter(one -> one.required("kind").asString().equals(kind))
        .map(one -> one.required("recipient").asString())
        .toList();
  }

  private List<JsonNode> deliveries() throws Exception {
    HttpResponse<String> answer =
        get("/api/deliveries?round=" + Acme.ROUND, engines.issuer.adminToken());
    assertThat(answer.statusCode()).isEqualTo(200);
    return StreamSupport.stream(
            JsonMapper.builder().build().readTree(answer.body()).spliterator(), false)
        .toList();
  }

  private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    String port = service.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", path.startsWith("/api") ? "application/json" : "text/html");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
