package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.CaughtMail;
import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery.State;
import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which mails employees get, what they say, when they come, and that they are never too many. */
class InvitingTest {
  private static final String DECIDED =
      """
      "decided":{"en":"Shifts are announced two weeks ahead.\\nThe night shift gets a third person.",
                 "nb":"Vakter kunngjøres to uker i forveien."}
      """;
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
  void anInvitationOpensWithWhatWasDecidedAndSaysUntilWhenWherePeopleAre() throws IOException {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with(DECIDED).open();
    awaitMails(13);

    CaughtMail english = newestTo("m1e4");
    assertThat(english.subject()).isEqualTo("March pulse: your answer counts until 16 March");
    assertThat(text("m1e4"))
        .contains("withdraw your answer until 16 March, 17:00")
        .containsSubsequence(
            "What was decided after the last round\nShifts are announced",
            "The night shift gets a third person.",
            "Hello m1e4,",
            "Answer now:\nhttp://localhost:8081/r#" + round.token("m1e4"))
        .doesNotContain("/mails/", "/stop/");
    assertThat(english.html())
        .containsSubsequence(
            "What was decided after the last round",
            "Shifts are announced two weeks ahead.</p>",
            "Hello m1e4,",
            "/r#" + round.token("m1e4"))
        .doesNotContain("??", "/mails/", "/stop/");
    assertThat(text("m1e1"))
        .containsSubsequence("Dette ble bestemt", "Vakter kunngjøres to uker i forveien.", "Hei, ")
        .contains("til 16. mars kl. 17.00");
    assertThat(newestTo("m1e2").text())
        .contains("Shifts are announced", "indtil 16. marts kl. 17.00");
    assertThat(newestTo("m1e3").text()).contains("fram till 16 mars kl. 17.00");
    assertThat(survey.wireOf("m1e4@"))
        .contains("Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: OOF, AutoReply")
        .contains("multipart/alternative", "text/plain", "text/html")
        .doesNotContain("Precedence:");

    assertThat(survey.invitation(round.token("m1e4")).body().path("decided").path("nb").asString())
        .isEqualTo("Vakter kunngjøres to uker i forveien.");
    keepForTheEye(List.of("m1e4", "m1e1", "m1e2", "m1e3"), "invitation");
    assertThat(cancel(round)).isEqualTo("CANCELLED");
    awaitMails(26);
    keepForTheEye(List.of("m1e4", "m1e1", "m1e2", "m1e3"), "cancellation");
  }

  @Test
  void mailKeepsToTheHoursThatEachPersonChose() {
    RoundFixture people = anOpenRound(survey).withTeamOf(5).withTeamOf(5).imported();
    String late = "{\"from\":12,\"until\":20}";
    assertThat(put("m1e1", "{\"from\":20,\"until\":12,\"everyDay\":true}", 400))
        .contains("until", "must be later");
    assertThat(put("nobody", late, 404)).contains("no such person");
    assertThat(put("m1e1", late, 200)).contains("\"chosen\":true");

    OpenRound round = people.open();
    awaitMails(12);
    await().until(() -> states(round).equals(Map.of(State.SENT, 12L, State.PLANNED, 1L)));

    String page = hoursPage(round, "m1e2");
    assertThat(page).doesNotContain("m1e2").doesNotContain(round.token("m1e2"));
    for (String language : List.of("en", "nb", "da", "sv")) {
      HttpResponse<String> shown = get(page.replaceAll("lang=..", "lang=" + language));
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(shown.body()).contains("<html lang=\"" + language).doesNotContain("??", "m1e2");
    }
    assertThat(post(page, "").body()).contains("<button");
    assertThat(preferences()).isEqualTo(1);
    assertThat(post(page, "do=keep&from=9&until=9").statusCode()).isEqualTo(400);
    assertThat(post(page, "do=keep&from=7&until=18&no-reminders=true").statusCode()).isEqualTo(200);
    assertThat(post(hoursPage(round, "m1e3"), "do=keep&from=18&until=22").statusCode())
        .isEqualTo(200);
    assertThat(post(hoursPage(round, "m1e4"), "do=keep&from=7&until=18").statusCode())
        .isEqualTo(200);
    assertThat(preferences()).isEqualTo(3); // the usual hours are no choice
    assertThat(get(page.replace("/mails/", "/stop/")).statusCode()).isEqualTo(200);
    String stopped = page.replace("/mails/", "/stop/");
    assertThat(post(stopped, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(404);

    moveTo("2026-03-02T10:55:00Z");
    assertNoMoreMailsThan(12);
    moveTo("2026-03-02T11:00:00Z"); // noon in Oslo
    awaitMails(13);
    assertThat(mailsTo("m1e1")).isEqualTo(1);

    moveTo("2026-03-09T12:00:01Z"); // half time
    awaitMails(13 + 11);
    assertThat(List.of(mailsTo("m1e1"), mailsTo("m1e2"), mailsTo("m1e3"))).containsExactly(2, 1, 1);
    moveTo("2026-03-09T17:00:00Z");
    awaitMails(13 + 12);
    assertThat(mailsTo("m1e3")).isEqualTo(2);

    assertThat(post(hoursPage(round, "m1e3"), "do=forget").statusCode()).isEqualTo(200);
    assertThat(preferences()).isEqualTo(2);
    anOpenRound(survey).withTeamOf(1).withTeamOf(5).withTeamOf(5).imported(); // m1e2 has left
    await().untilAsserted(() -> assertThat(preferences()).isEqualTo(1));
    assertThat(post(page, "do=keep&from=9&until=17").statusCode()).isEqualTo(404);
    assertThat(preferences()).isEqualTo(1);
    String ended = hoursPage(round, "m1e1");
    assertThat(round.close().text("state")).isEqualTo("CLOSED");
    assertThat(get(ended).statusCode()).isEqualTo(404);
  }

  @Test
  void whatASeriesOpensKeepsTheUsualHoursUnlessItWouldComeTooLate() {
    moveTo("2026-03-06T18:00:00Z"); // Friday, seven in the evening
    OpenRound brief = inSeries("2026-03-08T12:00:00Z");
    awaitMails(13);
    await().until(() -> states(brief).equals(Map.of(State.SENT, 13L)));
    assertThat(brief.close().text("state")).isEqualTo("CLOSED");
    OpenRound round = inSeries("2026-03-16T16:00:00Z");
    await().until(() -> states(round).equals(Map.of(State.PLANNED, 13L)));
    assertNoMoreMailsThan(13);

    survey.stop();
    survey.startAgain();
    moveTo("2026-03-08T11:00:00Z"); // Sunday is no working day
    assertNoMoreMailsThan(13);
    moveTo("2026-03-09T06:00:00Z"); // Monday at seven
    awaitMails(26);
    await().until(() -> states(round).equals(Map.of(State.SENT, 13L)));
  }

  /** Invitation, two reminders, and the word of a cancellation; after results, a digest instead. */
  @Test
  void nobodyGetsMoreThanFourMailsAboutARound() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(5).withTeamOf(5).withSomebodyWithoutMailbox().open();
    awaitMails(13);
    survey.submit(round.token("m1e2"), "{\"stress-1\":4}");
    moveTo("2026-03-09T12:00:01Z");
    awaitMails(13 + 12);
    moveTo("2026-03-16T06:00:01Z");
    awaitMails(13 + 24);

    change(round, combine(set("closesAt", Instant.parse("2026-03-31T16:00:00Z")))); // extended
    for (String moment : List.of("2026-03-24T12:00:00Z", "2026-03-31T08:00:00Z")) {
      moveTo(moment);
      assertNoMoreMailsThan(37);
    }
    assertThat(cancel(round)).isEqualTo("CANCELLED");
    awaitMails(37 + 13);
    assertThat(cancel(round)).isEqualTo("CANCELLED");
    survey.stop();
    crashedWhileCallingOff(round);
    survey.startAgain();
    await().untilAsserted(() -> assertThat(step(round)).isEqualTo("REST"));
    assertNoMoreMailsThan(50);

    assertThat(List.of(mailsTo("m1e1"), mailsTo("m1e2"))).containsExactly(4, 2);
    assertThat(newestTo("m1e1").subject()).isEqualTo("March pulse er avlyst");
    assertThat(newestTo("m1e2").text())
        .contains("Forkerte spørgsmål.", "hvad enten de havde svaret eller ej")
        .doesNotContain("/r#");
    assertThat(newestTo("m1e1").html()).contains("Forkerte spørgsmål.");
    var kinds = survey.get("/api/deliveries?round=" + round.id()).body().findValuesAsString("kind");
    assertThat(kinds).hasSize(26).containsOnly("INVITATION", "CANCELLATION");
  }

  @Test
  void whoWasNotYetInvitedHearsOfNoCancellationAndAQuietRoundSendsNothing() {
    OpenRound quiet = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
    cancel(quiet);
    await().untilAsserted(() -> assertThat(step(quiet)).isEqualTo("REST"));
    put("m2e5", "{\"from\":20,\"until\":21}", 200);
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    awaitMails(12);
    cancel(round);
    awaitMails(24);
    moveTo("2026-03-02T19:30:00Z");
    assertNoMoreMailsThan(24);
    assertThat(mailsTo("m2e5")).isZero();
    assertThat(states(round)).isEqualTo(Map.of(State.SENT, 24L, State.FAILED, 1L));
  }

  @Test
  void invitationsGoAtTheSetPaceAndOnAfterARestartWithoutADouble() {
    survey.close();
    survey = RunningSurvey.startWith("--cambium.mail.per-minute=60");
    OpenRound round = anOpenRound(survey).withTeamOf(9).withTeamOf(9).open();
    await().until(() -> states(round).getOrDefault(State.SENT, 0L) >= 2);
    survey.stop();
    int before = survey.mails().count("");
    assertThat(before).isBetween(2, 15);
    String inHand = crashedWhileSendingOne(round);

    survey.startAgain();
    awaitMails(21);
    await()
        .untilAsserted(
            () -> assertThat(states(round)).isEqualTo(Map.of(State.SENT, 20L, State.UNKNOWN, 1L)));
    assertNoMoreMailsThan(21);
    assertThat(round.persons()).allMatch(person -> mailsTo(person) == 1);
    assertThat(survey.bean(Deliveries.class).to(inHand)).hasSize(1);
  }

  private OpenRound inSeries(String closesAt) {
    String draft = anOpenRound(survey).withTeamOf(5).withTeamOf(5).draft();
    OpenRound round = new OpenRound(survey, draft, List.of());
    change(round, combine(set("series", "s1"), set("closesAt", Instant.parse(closesAt))));
    survey.post("/api/rounds/" + draft + "/open", "");
    return round;
  }

  private String crashedWhileSendingOne(OpenRound round) {
    try (var store = new OpenedStore(survey)) {
      Document sent =
          store.of("deliveries").find(eq("about", round.id())).into(new ArrayList<>()).stream()
              .filter(each -> each.getString("state").equals("SENT"))
              .findFirst()
              .orElseThrow();
      store
          .of("deliveries")
          .updateOne(eq("_id", sent.getString("_id")), set("state", State.CLAIMED.name()));
      return sent.getString("recipient");
    }
  }

  private void crashedWhileCallingOff(OpenRound round) {
    try (var store = new OpenedStore(survey)) {
      store.of("rounds").updateOne(eq("_id", round.id()), set("step", "CALL_OFF"));
    }
  }

  private void change(OpenRound round, Bson change) {
    survey.database().getCollection("rounds").updateOne(eq("_id", round.id()), change);
  }

  private String step(OpenRound round) {
    Document stored = survey.database().getCollection("rounds").find(eq("_id", round.id())).first();
    return stored == null ? "" : stored.getString("step");
  }

  private String cancel(OpenRound round) {
    String reason = "{\"reason\":\"Forkerte spørgsmål.\"}";
    return survey.post("/api/rounds/" + round.id() + "/cancel", reason).text("state");
  }

  private Map<State, Long> states(OpenRound round) {
    return survey.bean(Deliveries.class).countsAbout(round.id());
  }

  private long preferences() {
    return survey.database().getCollection("mail_preferences").countDocuments();
  }

  private void moveTo(String moment) {
    survey.clock().advanceTo(Instant.parse(moment));
  }

  private void awaitMails(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(survey.mails().count("")).isEqualTo(count));
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

  private String text(String person) {
    return newestTo(person).text().replace("\r", "");
  }

  private String hoursPage(OpenRound round, String person) {
    Round stored = survey.bean(Rounds.class).find(round.id()).orElseThrow();
    String key = survey.bean(PersonalLinks.class).choiceKey(stored, person).orElseThrow();
    return "/mails/" + round.id() + "/" + key + "?lang=en";
  }

  /** What a mail looks like is judged by eye; here it lies for a browser. */
  private void keepForTheEye(List<String> persons, String name) throws IOException {
    Path directory = Files.createDirectories(Path.of("target", "mails"));
    for (String person : persons) {
      CaughtMail mail = newestTo(person);
      Files.writeString(directory.resolve(name + "-" + person + ".html"), mail.html());
    }
  }

  private String put(String person, String json, int status) {
    HttpResponse<String> answer =
        send(
            request("/api/mail-preferences/" + person)
                .header("Authorization", "Bearer " + survey.adminToken())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).isEqualTo(status);
    return answer.body();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
