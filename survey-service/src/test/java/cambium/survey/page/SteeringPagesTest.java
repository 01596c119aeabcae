package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RoundFixture;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pages from which a round is steered, people are forgotten, and the log is read. */
class SteeringPagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningSurvey survey;
  private static OpenRound round;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
    round =
        RoundFixture.anOpenRound(survey)
            .withTeamOf(6)
            .withTeamOf(6)
            .withSomebodyWithoutMailbox()
            .open();
  }

  @AfterAll
  static void stop() {
    survey.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyPageSpeaksEveryLanguage(String language) throws Exception {
    for (String path : List.of("/", "/rounds/new", "/rounds/" + round.id(), "/log", "/erasure")) {
      holds(language, path, get(path + "?lang=" + language));
    }
    for (String person : List.of("m1e1", "m1", "root", "nobody")) {
      holds(language, person, post("/erasure?lang=" + language, Map.of("person", person)));
    }
  }

  private static void holds(String language, String what, HttpResponse<String> page) {
    assertThat(page.statusCode()).as(what).isEqualTo(200);
    assertThat(page.body()).as(what).contains("<html lang=\"" + language).doesNotContain("??");
  }

  @Test
  void theRoundsPageSaysThePromiseWhoNeedsACodeAndTheTimeOfTheOrganisation() throws Exception {
    assertThat(get("/rounds/" + round.id()).body())
        .contains("No figure is ever about fewer than 5 people")
        .contains("at least 10 people with at least 5 comments")
        .contains("needs at least 20 answers")
        .contains("/rounds/" + round.id() + "/codes\"")
        .contains("16 March 2026, 17:00 CET")
        .contains("The reason goes by mail")
        .contains("invitations by mail have gone out");
  }

  @Test
  void aRoundIsPlannedWithWhatWasDecidedAndExtendedOnItsPage() throws Exception {
    HttpResponse<String> drafted =
        post(
            "/rounds",
            Map.of(
                "what", "cambium-pulse/A",
                "title", "April",
                "closesAt", "2026-04-20T16:00",
                "minimumGroup", "5",
                "audience", "",
                "decided[en]", "Fewer meetings.",
                "decided[sv]", "Färre möten."));
    assertThat(drafted.statusCode()).isEqualTo(302);
    String id = location(drafted).replace("/rounds/", "");
    assertThat(survey.get("/api/rounds/" + id).text("closesAt")).isEqualTo("2026-04-20T14:00:00Z");
    assertThat(survey.get("/api/rounds/" + id).body().path("decided"))
        .isEqualTo(
            JsonMapper.shared().readTree("{\"en\":\"Fewer meetings.\",\"sv\":\"Färre möten.\"}"));
    assertThat(get("/rounds/" + id).body()).contains("Färre möten.");
    HttpResponse<String> tooLong =
        post(
            "/rounds",
            Map.of(
                "what",
                "cambium-pulse",
                "title",
                "x",
                "closesAt",
                "2026-04-20T16:00",
                "decided[da]",
                "x".repeat(2001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("At most 2,000 characters").contains("x".repeat(2001));

    String page = "/rounds/" + round.id();
    HttpResponse<String> earlier = post(page + "/extend", Map.of("closesAt", "2026-03-16T16:59"));
    assertThat(location(earlier)).isEqualTo(page + "?problem=later");
    assertThat(get(location(earlier)).body()).contains("Choose a time to come that is later");
    HttpResponse<String> later = post(page + "/extend", Map.of("closesAt", "2026-03-17T17:00"));
    assertThat(location(later)).isEqualTo(page);
    assertThat(round.look().text("closesAt")).isEqualTo("2026-03-17T16:00:00Z");
  }

  @Test
  void somebodyIsForgottenAfterALookAndTheLogNamesNobody() throws Exception {
    assertThat(post("/erasure", Map.of("person", "M1E5@acme.example")).body())
        .contains("<code>m1e5</code>", "They come back with the next import");
    assertThat(post("/erasure", Map.of("person", "m1")).body())
        .contains("m1e1 (m1e1)")
        .doesNotContain("Forget this person");
    HttpResponse<String> done = post("/erasure/confirmed", Map.of("person", "m1e5"));
    assertThat(location(done)).isEqualTo("/erasure?state=done");
    assertThat(get(location(done)).body()).contains("This person is forgotten here.");
    assertThat(survey.get("/api/people").body().toString()).doesNotContain("m1e5");
    assertThat(post("/erasure/confirmed", Map.of("person", "root")).body())
        .contains("Everybody is below this person.");
    assertThat(get("/log?action=person.erased").body())
        .contains("Person forgotten", "person-")
        .doesNotContain("m1e5");
    assertThat(get("/log?about=" + round.id()).body()).contains("Round opened", "March pulse");
  }

  private static String location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow())
        .toString()
        .replace(survey.url(), "");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HTTP.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path))
        .header("Authorization", "Bearer " + survey.adminToken());
  }
}
