package cambium.survey.erasure;

import static cambium.survey.RoundFixture.anOpenRound;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import cambium.survey.RunningSurvey.Answer;
import cambium.survey.TopicReader;
import cambium.survey.invitation.Codes;
import cambium.survey.invitation.PersonalLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever is forgotten, and whoever leaves: what goes, what stays, and what nobody can tell. */
class ErasureTest {
  private static final String ANSWERS = "{\"stress-1\":4,\"know-why-1\":3}";
  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
  }

  @AfterAll
  static void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @AfterEach
  void callOff() {
    for (JsonNode round : survey.get("/api/rounds").body()) {
      if (round.path("state").asString().equals("OPEN")) {
        String path = "/api/rounds/" + round.path("id").asString() + "/cancel";
        assertThat(survey.post(path, "{\"reason\":\"end of the test\"}").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void nothingInTheStoreNamesAnErasedPersonAndTheirAnswerCountsNoMore() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    await().until(() -> survey.mails().count("") >= 15);
    List<String> four = List.of("m1e1", "m1e2", "m2e1", "m2e2");
    String erased = round.token("m1e6");
    four.forEach(person -> answer(round.token(person)));
    answer(erased);
    assertThat(round.look().number("answeredAtLeast")).isEqualTo(5);
    assertThat(namedIn("m1e6")).isNotEmpty();

    Answer done = survey.post("/api/people/m1e6/erase", "");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body().toString()).isEqualTo("{\"state\":\"DONE\"}");
    await().untilAsserted(() -> assertThat(namedIn("m1e6")).isEmpty());
    assertThat(round.look().number("answeredAtLeast")).isZero();
    assertThat(round.look().number("invited")).isEqualTo(15);
    assertThat(survey.invitation(erased).body())
        .isEqualTo(survey.invitation("x".repeat(43)).body());
    assertThat(survey.submit(erased, ANSWERS).status()).isEqualTo(404);
    assertThat(survey.withdraw(erased).status()).isEqualTo(404);

    assertThat(survey.post("/api/rounds/" + round.id() + "/republish", "").status()).isEqualTo(200);
    assertThat(invited(round.id(), "m1")).isEqualTo("{\"EMPLOYEE\":6}");
    assertThat(round.close().text("state")).isEqualTo("CLOSED");
    JsonNode closed = last(TopicReader.ROUNDS, round.id()).data();
    assertThat(closed.path("answers").asInt()).isEqualTo(4);
    Map<String, JsonNode> held = held(round.id());
    assertThat(closed.path("versions").asInt())
        .isEqualTo(held.values().stream().mapToInt(each -> each.path("version").asInt()).sum());
    assertThat(held.values().stream().filter(each -> each.has("answers")).count()).isEqualTo(4);
  }

  @Test
  void nobodyCanTellWhetherThereWasAnAnswer() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    answer(round.token("m1e1"));
    String before = round.look().body().toString();
    Answer withAnswer = survey.post("/api/people/m1e1/erase", "");
    Answer without = survey.post("/api/people/m1e2/erase", "");
    assertThat(withAnswer).isEqualTo(without);
    assertThat(round.look().body().toString()).isEqualTo(before);
    List<JsonNode> entries =
        StreamSupport.stream(
                survey
                    .get("/api/audit?action=person.erased&size=2")
                    .body()
                    .path("entries")
                    .spliterator(),
                false)
            .toList();
    assertThat(entries)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.path("about").asString()).matches("person-[0-9a-f]{20}");
              assertThat(entry.path("details")).isEmpty();
              assertThat(entry.path("who").asString()).isNotEqualTo("cambium");
            });
  }

  @Test
  void whatIsToldAboutTheRoundIsTheSameWhoeverAnswers() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    List<TopicReader.Event> told = TopicReader.read(TopicReader.ROUNDS, round.id());
    answer(round.token("m1e1"));
    assertThat(survey.submit(round.token("m1e1"), "{\"stress-1\":1}").status()).isEqualTo(200);
    assertThat(survey.withdraw(round.token("m1e1")).status()).isEqualTo(204);
    List.of("m1e2", "m1e3", "m1e4").forEach(person -> answer(round.token(person)));
    assertThat(TopicReader.read(TopicReader.RESPONSES, round.id())).as("four wait").isEmpty();
    answer(round.token("m2e1"));
    await().until(() -> TopicReader.read(TopicReader.RESPONSES, round.id()).size() == 5);
    assertThat(TopicReader.read(TopicReader.ROUNDS, round.id())).isEqualTo(told);
  }

  @Test
  void whoeverLeadsOrStandsAtTheTopIsNotErased() {
    anOpenRound(survey).withTeamOf(5).withTeamOf(5).imported();
    Answer leads = survey.post("/api/people/m1/erase", "");
    assertThat(leads.status()).isEqualTo(409);
    assertThat(leads.text("type")).isEqualTo("/problems/person-leads");
    assertThat(leads.body().path("leads").toString())
        .isEqualTo("[\"m1e1\",\"m1e2\",\"m1e3\",\"m1e4\",\"m1e5\"]");
    assertThat(leads.text("detail")).contains("m1e1, m1e2");
    Answer root = survey.post("/api/people/root/erase", "");
    assertThat(root.status()).isEqualTo(409);
    assertThat(root.text("type")).isEqualTo("/problems/person-is-root");
    assertThat(survey.get("/api/people").number("total")).isEqualTo(13);
    assertThat(survey.database().getCollection("erasures").countDocuments()).isZero();
    assertThat(survey.open("POST", "/api/people/m1e1/erase", "").status()).isEqualTo(401);
  }

  @Test
  void aCrashOnlyDelaysItAndSoDoesARoundThatIsBeingPublished() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    String token = round.token("m2e1");
    answer(token);
    steps(round.id(), "REPUBLISH");
    Answer begun = survey.post("/api/people/m2e1/erase", "");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.text("state")).isEqualTo("BEGUN");
    survey.stop();
    survey.startAgain();
    await().untilAsserted(() -> assertThat(namedIn("m2e1")).isEmpty());
    assertThat(survey.invitation(token).status()).isEqualTo(404);
    assertThat(survey.post("/api/people/m2e1/erase", "").status()).as("again").isEqualTo(200);
  }

  @Test
  void aCodeLeadsNowhereOnceItsOwnerIsErased() {
    OpenRound round =
        anOpenRound(survey).withTeamOf(6).withTeamOf(6).withSomebodyWithoutMailbox().open();
    String code =
        survey.get("/api/rounds/" + round.id() + "/codes").body().path(0).path("code").asString();
    assertThat(survey.bean(Codes.class).tokenFor(code)).isPresent();
    assertThat(survey.post("/api/people/nomail/erase", "").status()).isEqualTo(200);
    assertThat(survey.bean(Codes.class).tokenFor(code)).isEmpty();
    assertThat(survey.get("/api/rounds/" + round.id() + "/codes").body()).isEmpty();
  }

  @Test
  void aLeaversAnswerCountsAndTheirSeatIsTheirsUntilTheClose() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    await().until(() -> deliveries(round.id()).contains("m2e6"));
    List<String> five = List.of("m1e1", "m1e2", "m1e3", "m1e4", "m2e6");
    String left = round.token("m2e6");
    five.forEach(person -> answer(round.token(person)));
    RoundFixture.anOpenRound(survey).withTeamOf(6).withTeamOf(5).imported();
    await()
        .untilAsserted(
            () ->
                assertThat(namedIn("m2e6")).as("only the frozen place").containsExactly("roster_"));
    assertThat(deliveries(round.id())).doesNotContain("m2e6").contains("m2e5");
    assertThat(survey.bean(PersonalLinks.class).token(round.id(), "m2e6")).isEmpty();
    assertThat(round.look().number("answeredAtLeast")).isEqualTo(5);
    assertThat(survey.invitation(left).body().has("response")).isTrue();
    assertThat(survey.submit(left, "{\"stress-1\":1}").status()).isEqualTo(200);
    assertThat(survey.withdraw(left).status()).isEqualTo(204);
    answer(left);

    assertThat(survey.post("/api/people/m2e6/erase", "").status()).isEqualTo(200);
    assertThat(survey.invitation(left).status()).as("erased after having left").isEqualTo(404);
    assertThat(namedIn("m2e6")).isEmpty();
    assertThat(round.look().number("answeredAtLeast")).isZero();
  }

  @Test
  void aRootWhoLeftIsStillNotAskedAboutAManager() {
    OpenRound round = anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
    String root = round.token("root");
    String asked = survey.invitation(root).body().path("questionnaire").toString();
    StringBuilder others =
        new StringBuilder("person_id,name,email,manager_id\nnew,New,new@acme.example,\n");
    for (int i = 0; i < 10; i++) {
      others.append("n%d,n%d,,new\n".formatted(i, i));
    }
    assertThat(survey.importPeople(others.toString()).status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(namedIn("m1e1")).containsExactly("roster_"));
    assertThat(survey.invitation(root).body().path("questionnaire").toString()).isEqualTo(asked);
  }

  private static void answer(String token) {
    assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(201);
  }

  private static String deliveries(String round) {
    return survey.get("/api/deliveries?round=" + round).body().toString();
  }

  private static void steps(String round, String step) {
    survey.database().getCollection("rounds").updateOne(eq("_id", round), set("step", step));
  }

  /** The collections, without the round's id, that have this word in them anywhere. */
  private static Set<String> namedIn(String person) {
    Set<String> named = new TreeSet<>();
    for (String name : survey.database().listCollectionNames().into(new ArrayList<>())) {
      for (Document each : survey.database().getCollection(name).find()) {
        if (each.toJson().matches("(?s).*\\b" + person + "\\b.*")) {
          named.add(name.replaceAll("r-[0-9a-f]+$", ""));
        }
      }
    }
    return named;
  }

  private static String invited(String round, String team) {
    return TopicReader.read(TopicReader.ROUNDS, round).stream()
        .filter(event -> event.id().equals(round + "/team/" + team))
        .reduce((first, second) -> second)
        .orElseThrow()
        .data()
        .path("invited")
        .toString();
  }

  private static TopicReader.Event last(String topic, String round) {
    List<TopicReader.Event> events = TopicReader.read(topic, round);
    return events.get(events.size() - 1);
  }

  /** What a reader of the answers holds at the end, by response. */
  private static Map<String, JsonNode> held(String round) {
    Map<String, JsonNode> held = new HashMap<>();
    for (TopicReader.Event event : TopicReader.read(TopicReader.RESPONSES, round)) {
      JsonNode data = event.data();
      JsonNode known = held.get(data.path("responseKey").asString());
      if (known == null || known.path("version").asInt() < data.path("version").asInt()) {
        held.put(data.path("responseKey").asString(), data);
      }
    }
    return held;
  }
}
