package cambium.endtoend;

import static cambium.endtoend.RunningCambium.ANALYTICS;
import static cambium.endtoend.RunningCambium.NOTIFICATION;
import static cambium.endtoend.RunningCambium.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What does not fit is refused with its place and changes nothing. */
class BadInputTest {
  @TempDir static Path directory;
  private static RunningCambium cambium;
  private static Survey survey;
  private static String token = "";

  @BeforeAll
  static void start() {
    cambium = RunningCambium.start(directory);
    Company company = Company.of(2, 2, 4);
    survey = Survey.open(cambium, company);
    Map<String, String> tokens = survey.tokens(cambium, company.people());
    token = Objects.requireNonNull(tokens.get("d0t0m0@example.org"));
  }

  @AfterAll
  static void stop() {
    cambium.close();
  }

  @Test
  void brokenPeopleFilesAreRefusedByLineAndColumn() {
    JsonNode errors =
        people("person_id,name,email,manager_id,language\na,A,a@x.org,,en\nb,B,no address,a,en\n")
            .expectProblem(422)
            .json()
            .path("errors");
    assertThat(errors.get(0).path("line").asInt()).isEqualTo(3);
    assertThat(errors.get(0).path("column").asString()).isEqualTo("email");

    String cycle = "person_id,name,email,manager_id,language\nr,R,,,en\na,A,,b,en\nb,B,,a,en\n";
    assertThat(people(cycle).expectProblem(422).body()).contains("\"line\"");
    assertThat(people("name,email\n\"unclosed").expectProblem(422).json().path("errors"))
        .isNotEmpty();
    assertThat(survey.round(cambium).path("invited").asInt()).isEqualTo(23);
    assertThat(cambium.get(SURVEY, "/api/people", cambium.admin()).body()).contains("d1t1m3");
  }

  @Test
  void answersThatDoNotFitAreRefusedByItem() {
    assertItem("{\"stress-1\":9}", "stress-1");
    assertItem("{\"stress-1\":\"often\"}", "stress-1");
    assertItem("{\"stress-1\":2.5}", "stress-1");
    assertItem("{\"shoe-size\":3}", "shoe-size");
    assertItem("{\"squeeze-above-1\":3}", "squeeze-above-1");
    submit("{}").expectProblem(400);
    JsonNode invitation = invitation(token).expect(200).json();
    assertThat(invitation.has("response")).as("nothing was kept").isFalse();
  }

  @Test
  void bodiesThatAreTooLargeOrTooDeepAreRefused() {
    String large = "{\"token\":\"" + "x".repeat(70 * 1024) + "\"}";
    cambium.post(SURVEY, "/api/responses", large, null).expectProblem(413);
    String deep = "{\"token\":" + "[".repeat(100) + "]".repeat(100) + "}";
    cambium.post(SURVEY, "/api/responses", deep, null).expectProblem(400);
    cambium.post(SURVEY, "/api/responses", "{\"token\":", null).expectProblem(400);
    cambium.post(SURVEY, "/api/responses", "[]", null).expectProblem(400);
  }

  @Test
  void aTokenThatNobodyHasIsNotFound() {
    String unknown = "A".repeat(43);
    Reply first = invitation(unknown).expectProblem(404);
    Reply second = invitation("../etc").expectProblem(404);
    assertThat(first.body()).isEqualTo(second.body());
    String body = "{\"token\":\"" + unknown + "\",\"answers\":{\"stress-1\":3}}";
    cambium.post(SURVEY, "/api/responses", body, null).expectProblem(404);
    cambium
        .send(
            "DELETE",
            SURVEY,
            "/api/responses",
            "{\"token\":\"" + unknown + "\"}",
            "application/json",
            null)
        .expectProblem(404);
  }

  @Test
  void withoutAValidTokenEveryCallIsUnauthorised() {
    for (String bearer : new String[] {null, "no.such.token"}) {
      cambium.send("PUT", SURVEY, "/api/people", "x", "text/csv", bearer).expectProblem(401);
      cambium.post(SURVEY, "/api/rounds", "{}", bearer).expectProblem(401);
      cambium.get(SURVEY, "/api/rounds/" + survey.id(), bearer).expectProblem(401);
      survey.id();
      cambium.get(ANALYTICS, "/api/rounds/" + survey.id() + "/results", bearer).expectProblem(401);
      cambium.get(NOTIFICATION, "/api/deliveries?round=x", bearer).expectProblem(401);
    }
  }

  @Test
  void roundsThatCannotBeAreRefused() {
    String past =
        "{\"questionnaire\":\"cambium-pulse\",\"title\":\"T\",\"closesAt\":\"2001-01-01T00:00:00Z\"}";
    refusedRound(past);
    refusedRound(
        "{\"questionnaire\":\"none\",\"title\":\"T\",\"closesAt\":\"2099-01-01T00:00:00Z\"}");
    refusedRound(
        "{\"questionnaire\":\"cambium-pulse\",\"title\":\"T\",\"closesAt\":\"2099-01-01T00:00:00Z\",\"minimumGroup\":4}");
    refusedRound(
        "{\"questionnaire\":\"cambium-pulse\",\"modules\":[\"Z\"],\"title\":\"T\",\"closesAt\":\"2099-01-01T00:00:00Z\"}");
    Survey overlapping = Survey.draft(cambium, "d0");
    cambium
        .post(SURVEY, "/api/rounds/" + overlapping.id() + "/open", "{}", cambium.admin())
        .expectProblem(409);
    Survey small = Survey.draft(cambium, "d0t0");
    cambium
        .post(SURVEY, "/api/rounds/" + small.id() + "/open", "{}", cambium.admin())
        .expectProblem(422);
    cambium.get(SURVEY, "/api/rounds/none", cambium.admin()).expectProblem(404);
  }

  @Test
  void nothingAboutAFigureIsSeenBeforeClose() {
    survey.resultsNow(cambium, "").expectProblem(404);
    survey.resultsNow(cambium, "?manager=d0").expectProblem(404);
  }

  private static void refusedRound(String json) {
    Reply reply = cambium.post(SURVEY, "/api/rounds", json, cambium.admin());
    assertThat(reply.status()).as(json).isIn(400, 422);
    reply.expectProblem(reply.status());
  }

  private static Reply people(String csv) {
    return cambium.send("PUT", SURVEY, "/api/people", csv, "text/csv", cambium.admin());
  }

  private static Reply invitation(String of) {
    return cambium.post(SURVEY, "/api/invitation", "{\"token\":\"" + of + "\"}", null);
  }

  private static Reply submit(String answers) {
    String body = "{\"token\":\"" + token + "\",\"answers\":" + answers + "}";
    return cambium.post(SURVEY, "/api/responses", body, null);
  }

  private static void assertItem(String answers, String item) {
    JsonNode errors = submit(answers).expectProblem(400).json().path("errors");
    assertThat(errors).isNotEmpty();
    assertThat(errors.get(0).path("item").asString()).isEqualTo(item);
    assertThat(errors.get(0).path("message").asString()).isNotEmpty();
  }
}
