package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RoundFixture;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  private static final int MOST_TRANSFERRED = 60 * 1024;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningSurvey survey;
  private static OpenRound round;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
    round = RoundFixture.anOpenRound(survey).withTeamOf(6).withTeamOf(6).open();
  }

  @AfterAll
  static void stop() {
    survey.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void anAdministratorReadsEveryPageInEveryLanguage(String language) throws Exception {
    for (var path : List.of("/", "/people", "/rounds/new", "/rounds/" + round.id())) {
      var page = send(asAdmin(path + "?lang=" + language).GET());

      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<html lang=\"" + language).doesNotContain("??");
    }
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheSignIn() throws Exception {
    assertThat(send(request("/people").header("Accept", "text/html").GET()).statusCode())
        .isEqualTo(302);
  }

  @Test
  void theAnswerPageSetsNoCookieAndIsSmall() throws Exception {
    var page = compressed("/r");
    var text = send(request("/r").GET()).body();
    int transferred = page.body().length;
    for (var file : filesOf(text)) {
      transferred += compressed(file).body().length;
    }

    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(text).contains("<noscript>").doesNotContain("http://", "https://cdn");
    assertThat(transferred).isBetween(5_000, MOST_TRANSFERRED);
  }

  @Test
  void aWrongCodeIsRefusedByAPlainForm() throws Exception {
    var answer =
        send(
            request("/code?lang=da")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=AAAA-BBBB-CCCC")));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("Ingen åben runde kender denne kode");
  }

  @Test
  void aRoundThatIsNotPossibleNamesItsFields() throws Exception {
    var answer =
        send(
            asAdmin("/rounds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "what=cambium-pulse/A&title=April&closesAt=2026-04-01T16:00"
                            + "&minimumGroup=4&audience=")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Five or more.");
  }

  private static List<String> filesOf(String page) {
    return Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"")
        .matcher(page)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static HttpResponse<byte[]> compressed(String path) throws Exception {
    return HTTP.send(
        request(path).header("Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder asAdmin(String path) {
    return request(path).header("Authorization", "Bearer " + survey.adminToken());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path));
  }
}
