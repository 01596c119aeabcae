package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RoundFixture.OpenRound;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A series, the clock and the rounds that come of it. */
class SeriesOpensRoundsTest {
  private static final String MONTHLY =
      """
      {"title":"Pulse {month}","rule":"FREQ=MONTHLY;BYDAY=1TU","startsOn":"2026-03-02",
       "openDays":10,"questionnaire":"cambium-pulse","quiet":true}
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RunningSurvey survey;
  private String id;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
    anOpenRound(survey).withTeamOf(5).withTeamOf(5).imported();
    var started = survey.post("/api/series", MONTHLY);
    assertThat(started.status()).as("%s", started).isEqualTo(201);
    id = started.text("id");
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
  void roundAfterRoundEachOnceAlsoByTwoInstancesAndAcrossCrashes() throws Exception {
    assertThat(next(0).path("module").asString()).isEqualTo("A");
    assertThat(tell("{\"xx\":\"?\"}").status()).isEqualTo(422);
    assertThat(tell("{\"en\":\"Rotas come earlier.\",\"nb\":\" \"}").status()).isEqualTo(200);
    AutoCloseable another = survey.another();
    survey.clock().advanceTo(Instant.parse("2026-03-03T07:00:01Z"));
    JsonNode march = awaitRound("Pulse March");
    another.close();
    assertThat(march.path("modules").toString()).isEqualTo("[\"A\"]");
    assertThat(march.path("closesAt").asString()).isEqualTo("2026-03-13T15:00:00Z");
    assertThat(march.path("state").asString()).isEqualTo("OPEN");
    assertThat(march.path("decided").toString()).isEqualTo("{\"en\":\"Rotas come earlier.\"}");
    assertThat(past()).containsExactly("2026-03-03 OPENED A");

    crashedAfterItHadClaimed("2026-04-07", "r-crashed");
    survey.clock().advanceTo(Instant.parse("2026-04-07T06:00:01Z"));
    JsonNode april = awaitRound("Pulse April");
    assertThat(april.path("id").asString()).isEqualTo("r-crashed");
    assertThat(april.path("modules").toString()).isEqualTo("[\"B\"]");
    assertThat(april.path("decided").toString()).as("said once").doesNotContain("Rotas");
    assertThat(april.path("closesAt").asString()).isEqualTo("2026-04-17T14:00:00Z");

    survey.clock().advanceTo(Instant.parse("2026-08-04T06:00:01Z"));
    JsonNode august = awaitRound("Pulse August");
    assertThat(august.path("modules").toString()).isEqualTo("[\"C\"]");
    assertThat(past())
        .containsExactly(
            "2026-08-04 OPENED C",
            "2026-07-07 MISSED A",
            "2026-06-02 MISSED D",
            "2026-05-05 MISSED C",
            "2026-04-07 OPENED B",
            "2026-03-03 OPENED A");
    assertThat(rounds()).hasSize(3);
    assertThat(next(0).path("module").asString()).isEqualTo("D");
    assertThat(actions())
        .contains("series.started")
        .filteredOn("series.pulse.opened"::equals)
        .hasSize(3);
  }

  private RunningSurvey.Answer tell(String decided) {
    return survey.post("/api/series/" + id + "/decided", decided);
  }

  @Test
  void waitsWhileAnotherRoundIsInTheWayAndGivesUpInTime() {
    OpenRound other = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
    survey.clock().advanceTo(Instant.parse("2026-03-03T07:00:01Z"));
    awaitWaiting("OVERLAP");
    assertThat(tell("{\"en\":\"Too late.\"}").status()).isEqualTo(409);
    assertThat(rounds()).extracting(round -> round.path("state").asString()).containsOnly("DRAFT");

    survey.stop();
    survey.startAgain();
    awaitWaiting("OVERLAP");
    other.close();
    survey.clock().advanceTo(Instant.parse("2026-03-04T20:00:00Z"));
    awaitWaiting("OVERLAP");
    survey.clock().advanceTo(Instant.parse("2026-03-05T07:00:01Z"));
    assertThat(awaitRound("Pulse March").path("closesAt").asString())
        .isEqualTo("2026-03-13T15:00:00Z");

    survey.clock().advanceTo(Instant.parse("2026-03-31T07:00:00Z"));
    String inTheWay =
        """
        {"questionnaire":"cambium-pulse","title":"Extra","closesAt":"2026-05-01T16:00:00Z",
         "quiet":true}
        """;
    String extra = survey.post("/api/rounds", inTheWay).text("id");
    assertThat(survey.post("/api/rounds/" + extra + "/open", "").text("state")).isEqualTo("OPEN");
    survey.clock().advanceTo(Instant.parse("2026-04-07T06:00:01Z"));
    awaitWaiting("OVERLAP");
    survey.clock().advanceTo(Instant.parse("2026-04-13T06:00:01Z"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(past()).containsExactly("2026-04-07 MISSED B", "2026-03-03 OPENED A"));
    JsonNode missed = survey.get("/api/series/" + id).body().path("past").get(0);
    assertThat(missed.path("hindrance").asString()).isEqualTo("OVERLAP");
    assertThat(survey.get("/api/rounds/" + missed.path("round").asString()).text("state"))
        .isEqualTo("CANCELLED");
    assertThat(next(0).path("module").asString()).isEqualTo("B");
    assertThat(actions()).contains("series.pulse.missed");
  }

  @Test
  void opensNothingWhilePausedNorAfterItsEnd() {
    assertThat(survey.post("/api/series/" + id + "/pause", "").text("state")).isEqualTo("PAUSED");
    survey.clock().advanceTo(Instant.parse("2026-04-08T06:00:00Z"));
    assertThat(survey.post("/api/series/" + id + "/resume", "").text("state")).isEqualTo("RUNNING");
    assertThat(past()).containsExactly("2026-04-07 MISSED B", "2026-03-03 MISSED A");
    assertThat(next(0).path("occurrence").asString()).isEqualTo("2026-05-05");
    assertThat(next(0).path("module").asString()).isEqualTo("A");

    survey.clock().advanceTo(Instant.parse("2026-05-05T06:00:01Z"));
    awaitRound("Pulse May");
    assertThat(survey.post("/api/series/" + id + "/end", "").text("state")).isEqualTo("ENDED");
    assertThat(survey.post("/api/series/" + id + "/resume", "").status()).isEqualTo(409);
    assertThat(awaitRound("Pulse May").path("state").asString()).isEqualTo("OPEN");
    assertThat(survey.get("/api/series/" + id).body().path("next")).isEmpty();
  }

  /** It stops after it wrote that the pulse is due, and before it laid the round down. */
  private void crashedAfterItHadClaimed(String occurrence, String round) {
    survey.stop();
    Document pulse =
        new Document("state", "WAITING")
            .append("round", round)
            .append("opens", Date.from(Instant.parse("2026-04-07T06:00:00Z")))
            .append("closes", Date.from(Instant.parse("2026-04-17T14:00:00Z")))
            .append("module", "B")
            .append("number", 2)
            .append("title", "Pulse April");
    try (MongoClient client = MongoClients.create(survey.storeAddress())) {
      client
          .getDatabase(survey.storeName())
          .getCollection("series")
          .updateOne(Filters.eq("_id", id), Updates.set("pulses." + occurrence, pulse));
    }
    survey.startAgain();
  }

  private JsonNode next(int index) {
    return survey.get("/api/series/" + id).body().path("next").path(index);
  }

  private List<String> past() {
    List<String> past = new ArrayList<>();
    survey
        .get("/api/series/" + id)
        .body()
        .path("past")
        .forEach(
            pulse ->
                past.add(
                    pulse.path("occurrence").asString()
                        + " "
                        + pulse.path("state").asString()
                        + " "
                        + pulse.path("module").asString()));
    return past;
  }

  /** The rounds of the series. */
  private List<JsonNode> rounds() {
    List<JsonNode> rounds = new ArrayList<>();
    survey.get("/api/rounds").body().forEach(rounds::add);
    rounds.removeIf(round -> !round.path("series").asString("").equals(id));
    return rounds;
  }

  private void awaitWaiting(String hindrance) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(next(0).path("state").asString()).isEqualTo("WAITING");
              assertThat(next(0).path("hindrance").asString()).isEqualTo(hindrance);
            });
  }

  /** The only round of this title, once the series holds it for opened. */
  private JsonNode awaitRound(String title) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(survey.get("/api/series/" + id).body().path("past").toString())
                    .contains("\"state\":\"OPENED\"")
                    .contains(title));
    List<JsonNode> found =
        rounds().stream().filter(round -> round.path("title").asString().equals(title)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> actions() {
    return survey
        .database()
        .getCollection("audit")
        .find()
        .map(entry -> entry.getString("action"))
        .into(new ArrayList<>());
  }
}
