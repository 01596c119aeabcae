package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.contracts.Contracts;
import cambium.embedded.CaughtMail;
import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey.Answer;
import cambium.survey.invitation.Codes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a draft to the release, over HTTP, mail and Kafka. */
class RoundJourneyTest {
  private static final String ANSWERS = "{\"stress-1\":4,\"stress-2\":2,\"know-why-1\":3}";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8081/r#([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");
  private RunningSurvey survey;

  @BeforeAll
  static void createResultsTopic() {
    String servers = Engines.broker().bootstrapServers();
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic("cambium.results.v1", 1, (short) 1)));
    }
  }

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
  void invitesByMailAndTakesRevisesAndWithdrawsAnswersUntilClose() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    assertThat(round.look().text("state")).isEqualTo("OPEN");
    assertThat(round.look().number("invited")).isEqualTo(13);
    await().untilAsserted(() -> assertThat(survey.mails().count("")).isEqualTo(13));
    String token = tokenInMailTo("m1e1@acme.example");
    assertThat(token).isEqualTo(round.token("m1e1"));

    Answer invitation = survey.invitation(token);
    assertThat(invitation.status()).isEqualTo(200);
    assertThat(invitation.body().path("promise").path("minimumGroup").asInt()).isEqualTo(5);
    assertThat(invitation.body().has("response")).isFalse();

    Answer first = survey.submit(token, ANSWERS);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.number("version")).isEqualTo(1);
    Answer again = survey.submit(token, ANSWERS);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    Answer revised = survey.submit(token, "{\"stress-1\":5}");
    assertThat(revised.status()).isEqualTo(200);
    assertThat(revised.number("version")).isEqualTo(2);
    assertThat(survey.invitation(token).body().path("response").path("version").asInt())
        .isEqualTo(2);
    assertThat(survey.withdraw(token).status()).isEqualTo(204);
    assertThat(survey.withdraw(token).status()).isEqualTo(204);
    Answer back = survey.submit(token, ANSWERS);
    assertThat(back.status()).isEqualTo(201);
    assertThat(back.number("version")).isEqualTo(4);

    Answer closed = round.close();
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closed.text("state")).isEqualTo("CLOSED");
    assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(409);
    assertThat(survey.withdraw(token).status()).isEqualTo(409);
    assertThat(survey.invitation(token).body().path("round").path("state").asString())
        .isEqualTo("CLOSED");

    JsonNode told = last(TopicReader.ROUNDS, round.id()).data();
    assertThat(told.path("answers").asInt()).isEqualTo(1);
    assertThat(told.path("versions").asInt()).isEqualTo(4);
    assertThat(last(TopicReader.RESPONSES, round.id()).data().path("version").asInt()).isEqualTo(4);
    assertEveryEventHoldsItsContract(round.id());

    release(round.id());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(round.look().text("state")).isEqualTo("RELEASED"));
    await().untilAsserted(() -> assertThat(collections()).noneMatch(n -> n.endsWith(round.id())));
    assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(404);
    assertThat(survey.withdraw(token).status()).isEqualTo(404);
    assertThat(survey.invitation(token).body()).isEqualTo(survey.invitation("x".repeat(43)).body());
  }

  @Test
  void tellsTheOthersTheFrozenTreeAndTheInvitedPerLayer() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(5).withTeamOf(6).with("\"audience\":[\"m1\",\"m2\"]").open();
    List<TopicReader.Event> events = TopicReader.read(TopicReader.ROUNDS, round.id());
    assertThat(events.get(0).id()).isEqualTo(round.id() + "/opened");
    assertThat(events.get(0).data().path("teams").asInt()).isEqualTo(3);
    assertThat(events.get(0).data().path("invited").asInt()).isEqualTo(13);
    JsonNode team = events.get(1).data();
    assertThat(team.toString())
        .isEqualTo(
            "{\"round\":\"%s\",\"team\":\"m1\",\"parent\":\"root\",\"layer\":\"FIRST_LINE_MANAGER\",\"invited\":{\"EMPLOYEE\":5}}"
                .formatted(round.id()));
    JsonNode top = events.get(3).data();
    assertThat(top.has("parent")).isFalse();
    assertThat(top.path("layer").asString()).isEqualTo("EXECUTIVE");
    assertThat(top.path("invited").toString()).isEqualTo("{\"FIRST_LINE_MANAGER\":2}");
    assertEveryEventHoldsItsContract(round.id());
  }

  @Test
  void doesNotAskTheRootAboutAManager() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    String asked = survey.invitation(round.token("root")).body().path("questionnaire").toString();
    assertThat(asked).contains("stress-1").doesNotContain("relationship-up");
    assertThat(survey.submit(round.token("root"), "{\"relationship-up-1\":3}").status())
        .isEqualTo(400);
    assertThat(survey.submit(round.token("m1"), "{\"relationship-up-1\":3}").status())
        .isEqualTo(201);
  }

  @Test
  void refusesWhatIsNotAskedAndWhatIsEmpty() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    String token = round.token("m1e1");
    Answer refused = survey.submit(token, "{\"stress-1\":6,\"nonsense\":1}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsString("item"))
        .containsExactlyInAnyOrder("stress-1", "nonsense");
    assertThat(survey.submit(token, "{}").status()).isEqualTo(400);
    assertThat(survey.submit("nonsense", "{}").status()).isEqualTo(404);
    assertThat(survey.invitation(token).body().has("response")).isFalse();
  }

  @Test
  void letsPeopleWithoutAMailboxInByCode() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(5).withTeamOf(5).withSomebodyWithoutMailbox().open();
    await().untilAsserted(() -> assertThat(survey.mails().count("")).isEqualTo(13));
    JsonNode codes = survey.get("/api/rounds/" + round.id() + "/codes").body();
    assertThat(codes.size()).isEqualTo(1);
    assertThat(codes.path(0).path("person").asString()).isEqualTo("nomail");
    String typed = codes.path(0).path("code").asString().toLowerCase(Locale.ROOT);
    String token = survey.bean(Codes.class).tokenFor(" " + typed).orElseThrow();
    assertThat(token).isEqualTo(round.token("nomail"));
    assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(201);
    assertThat(survey.bean(Codes.class).tokenFor("0000-0000-0000")).isEmpty();
    JsonNode deliveries = survey.get("/api/deliveries?round=" + round.id()).body();
    assertThat(deliveries.findValuesAsString("recipient")).hasSize(13).doesNotContain("nomail");
    assertThat(deliveries.path(0).path("kind").asString()).isEqualTo("INVITATION");
  }

  @Test
  void showsParticipationOnlyInStepsOfTheMinimumGroup() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    List<String> tokens = round.tokens();
    tokens.subList(0, 4).forEach(token -> survey.submit(token, ANSWERS));
    assertThat(round.look().number("answeredAtLeast")).isZero();
    tokens.subList(4, 9).forEach(token -> survey.submit(token, ANSWERS));
    assertThat(round.look().number("answeredAtLeast")).isEqualTo(5);
  }

  @Test
  void letsNoAnswerLeaveAlone() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    List<String> tokens = round.tokens();
    tokens.subList(0, 4).forEach(token -> survey.submit(token, ANSWERS));
    survey.submit(tokens.get(0), "{\"stress-1\":1}");
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(
            () -> assertThat(TopicReader.read(TopicReader.RESPONSES, round.id())).isEmpty());
    survey.submit(tokens.get(4), ANSWERS);
    await()
        .untilAsserted(
            () -> assertThat(TopicReader.read(TopicReader.RESPONSES, round.id())).hasSize(5));
  }

  @Test
  void closesByItselfWhenItsTimeHasCome() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    survey.clock().advanceTo(Instant.parse("2026-03-16T16:00:01Z"));
    await().untilAsserted(() -> assertThat(round.look().text("state")).isEqualTo("CLOSED"));
    assertThat(round.look().text("closedOn")).isEqualTo("2026-03-16");
  }

  @Test
  void callsARoundOffWithAReason() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).open();
    String token = round.token("m1e1");
    String cancel = "/api/rounds/" + round.id() + "/cancel";
    assertThat(survey.post(cancel, "{}").status()).isEqualTo(400);
    assertThat(survey.post(cancel, "{\"reason\":\"Wrong questions.\"}").text("state"))
        .isEqualTo("CANCELLED");
    await()
        .untilAsserted(
            () ->
                assertThat(last(TopicReader.ROUNDS, round.id()).type())
                    .isEqualTo("round.cancelled"));
    assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(404);
    assertThat(round.close().status()).isEqualTo(409);
    assertEveryEventHoldsItsContract(round.id());
  }

  @Test
  void sendsNoMailForAQuietRoundAndPublishesAgainOnDemand() {
    OpenRound round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
    round.tokens().forEach(token -> survey.submit(token, ANSWERS));
    round.close();
    int before = TopicReader.read(TopicReader.RESPONSES, round.id()).size();
    Answer again = survey.post("/api/rounds/" + round.id() + "/republish", "");
    assertThat(again.status()).isEqualTo(200);
    assertThat(TopicReader.read(TopicReader.RESPONSES, round.id())).hasSize(before + 13);
    assertThat(survey.mails().count("")).isZero();
  }

  private String tokenInMailTo(String address) {
    CaughtMail mail = survey.mails().newestFirst(address, 0, 1).get(0);
    var inText = LINK.matcher(mail.text());
    var inHtml = LINK.matcher(mail.html());
    assertThat(inText.find()).isTrue();
    assertThat(inHtml.find()).isTrue();
    assertThat(mail.html().split("http", -1)).hasSize(2);
    assertThat(mail.text().split("http", -1)).hasSize(2);
    assertThat(inText.group(1)).isEqualTo(inHtml.group(1));
    return inText.group(1);
  }

  private static TopicReader.Event last(String topic, String round) {
    List<TopicReader.Event> events = TopicReader.read(topic, round);
    return events.get(events.size() - 1);
  }

  private static void assertEveryEventHoldsItsContract(String round) {
    for (String topic : List.of(TopicReader.ROUNDS, TopicReader.RESPONSES)) {
      for (TopicReader.Event event : TopicReader.read(topic, round)) {
        assertThat(Contracts.problemsWhenPublished(event.type(), event.json()))
            .as(event.json())
            .isEmpty();
      }
    }
  }

  private void release(String round) {
    record BriefingReleased(String round, String title) {}
    survey
        .bean(EventPublisher.class)
        .publish(
            List.of(
                new OutgoingEvent(
                    "cambium.results.v1",
                    round + "/",
                    "briefing.released",
                    round + "/briefing",
                    LocalDate.of(2026, 3, 16),
                    new BriefingReleased(round, "March pulse"))));
  }

  private List<String> collections() {
    return StreamSupport.stream(survey.database().listCollectionNames().spliterator(), false)
        .toList();
  }
}
