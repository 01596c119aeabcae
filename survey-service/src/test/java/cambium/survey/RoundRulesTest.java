package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RunningSurvey.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What stands against a round, named by its field. */
class RoundRulesTest {
  private static final String LATER = "2026-03-16T16:00:00Z";
  private RunningSurvey survey;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
  }

  @AfterEach
  void stop() {
    survey.close();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    anOpenRound(survey).withTeamOf(5).withTeamOf(5).imported();
    assertRefused(400, "questionnaire", round(Map.of("title", "t", "closesAt", LATER)));
    assertRefused(400, "title", changed("title", " "));
    assertRefused(400, "closesAt", changed("closesAt", "tomorrow"));
    assertRefused(422, "closesAt", changed("closesAt", "2026-03-02T07:59:59Z"));
    assertRefused(422, "questionnaire", changed("questionnaire", "nonsense"));
    assertRefused(422, "modules", changed("modules", new String[] {"Z"}));
    assertRefused(422, "minimumGroup", changed("minimumGroup", 4));
    assertRefused(422, "minimumGroup", changed("minimumGroup", Integer.MAX_VALUE));
    assertRefused(422, "audience", changed("audience", new String[] {"m1", "m1e1"}));
    assertRefused(422, "audience", changed("audience", new String[] {}));
    assertThat(survey.post("/api/rounds", "[").status()).isEqualTo(400);
    assertThat(survey.post("/api/rounds/none/open", "").status()).isEqualTo(404);
    assertThat(survey.open("POST", "/api/rounds", "{}").status()).isEqualTo(401);
    assertThat(survey.get("/api/rounds").body()).isEmpty();
  }

  @Test
  void closesAtTheMomentThatWasMeant() {
    anOpenRound(survey).withTeamOf(5).withTeamOf(5).imported();
    for (String moment :
        List.of(
            "2026-03-16T18:00:00+02:00",
            "2026-03-16T16:00Z",
            "2026-03-16T16:00:00.5Z",
            "2026-03-16T16:00:00")) {
      String id = drafted(Map.of("closesAt", moment));
      assertThat(survey.get("/api/rounds/" + id).text("closesAt")).as(moment).isEqualTo(LATER);
    }
  }

  @Test
  void needsTwiceTheMinimumGroup() {
    String id = anOpenRound(survey).withTeamOf(4).withTeamOf(2).draft();
    Answer refused = survey.post("/api/rounds/" + id + "/open", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(survey.get("/api/rounds/" + id).text("state")).isEqualTo("DRAFT");
    assertThat(survey.post("/api/rounds/" + id + "/close", "").status()).isEqualTo(409);
  }

  @Test
  void keepsRoundsApartThatShareAMeasureAndSomeOfTheirPeople() {
    anOpenRound(survey).withTeamOf(11).withTeamOf(11).imported();
    String everybody = drafted(Map.of());
    String first = drafted(Map.of("audience", new String[] {"m1"}));
    String firstAgain = drafted(Map.of("audience", new String[] {"m1"}));
    String second = drafted(Map.of("audience", new String[] {"m2"}));
    assertThat(open(first).status()).isEqualTo(200);
    assertThat(open(everybody).status()).isEqualTo(409);
    assertThat(open(everybody).text("type")).isEqualTo("/problems/round-overlap");
    assertThat(open(second).status()).isEqualTo(200);
    assertThat(open(firstAgain).status()).isEqualTo(200);
    assertThat(open(first).status()).isEqualTo(200);
    assertThat(survey.get("/api/rounds").body()).hasSize(4);
  }

  private Answer open(String id) {
    return survey.post("/api/rounds/" + id + "/open", "");
  }

  private String drafted(Map<String, Object> more) {
    Map<String, Object> all = valid();
    all.putAll(more);
    Answer answer = survey.post("/api/rounds", round(all));
    assertThat(answer.status()).isEqualTo(201);
    return answer.text("id");
  }

  private void assertRefused(int status, String field, String json) {
    Answer answer = survey.post("/api/rounds", json);
    assertThat(answer.status()).as(json).isEqualTo(status);
    assertThat(answer.body().path("errors").findValuesAsString("field")).contains(field);
  }

  private static Map<String, Object> valid() {
    return new TreeMap<>(
        Map.of("questionnaire", "cambium-pulse", "title", "March", "closesAt", LATER));
  }

  private static String changed(String field, Object value) {
    Map<String, Object> all = valid();
    all.put(field, value);
    return round(all);
  }

  private static String round(Map<String, Object> fields) {
    return JsonMapper.shared().writeValueAsString(fields);
  }
}
