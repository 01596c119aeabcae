package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RoundFixture;
import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey;
import cambium.survey.invitation.PersonalLinks;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Answering by plain forms, as a browser without scripts sends them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlainAnswersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern IN_AN_ADDRESS =
      Pattern.compile("(?:href|action|src|formaction)=\"[^\"]*[\\w-]{43}");
  private static final String KINDS =
      """
      {"title": "Every kind", "pages": [{"elements": [
        {"type": "rating", "name": "help", "title": "We help each other.", "isRequired": true},
        {"type": "matrix", "name": "meetings", "title": "Our meetings", "columns": [1, 2, 3],
         "rows": [{"value": "time", "text": "end on time."}]},
        {"type": "boolean", "name": "again", "title": "Again?", "isRequired": true},
        {"type": "radiogroup", "name": "pace", "title": "The pace is",
         "choices": [{"value": 1, "text": "slow"}, {"value": 2, "text": "right"}]},
        {"type": "comment", "name": "else", "title": "Anything else?", "maxLength": 20}]}]}
      """;

  private static RunningSurvey survey;
  private static OpenRound round;
  private static String code;
  private static String kinds;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
    round =
        RoundFixture.anOpenRound(survey)
            .withTeamOf(6)
            .withTeamOf(6)
            .withSomebodyWithoutMailbox()
            .with("\"decided\":{\"en\":\"Fewer meetings.\"}")
            .open();
    code =
        survey.get("/api/rounds/" + round.id() + "/codes").body().path(0).path("code").asString();
    kinds = open(KINDS);
  }

  private static String open(String questionnaire) {
    String asked = survey.post("/api/questionnaires", questionnaire).text("id");
    String request =
        "{\"questionnaire\":\"%s\",\"title\":\"Own\",\"closesAt\":\"2026-03-16T16:00:00Z\"}";
    String id = survey.post("/api/rounds", request.formatted(asked)).text("id");
    assertThat(survey.post("/api/rounds/" + id + "/open", "").status()).isEqualTo(200);
    return id;
  }

  @AfterAll
  static void stop() {
    survey.close();
  }

  @Test
  void aCodeLeadsToThePromiseThenToTheQuestionsThenToAReceiptThenBack() {
    var questions = post("/code", "code=" + code);

    assertThat(questions.statusCode()).isEqualTo(200);
    keepsTheSecretToItself(questions);
    String promise = "Your answers join at least 4 others before anyone sees a figure.";
    assertThat(questions.body())
        .containsSubsequence(promise, "Who reads it", "in steps of 5", "type=\"radio\"");
    assertThat(questions.body()).doesNotContain("<script", "If something weighs on you");
    String token = tokenIn(questions);

    var thanks = send(token, "stress-1", "4", "stress-2", "", "comment", "Shorter\r\ndays ");
    assertThat(thanks.statusCode()).isEqualTo(200);
    keepsTheSecretToItself(thanks);
    JsonNode given = survey.invitation(token).body().path("response");
    assertThat(thanks.body())
        .contains(given.path("receipt").asString(), "version 1", "Fewer meetings.")
        .contains("Until Monday 16 March, 17:00 (Central European Time)");
    assertThat(given.path("answers").toString()).isEqualTo("{\"stress-1\":4}");
    assertThat(given.path("comments").path("comment").asString()).isEqualTo("Shorter\ndays");

    var again = post("/code", "code=" + code);
    assertThat(again.body()).contains("Thank you. Your answers are in.", "version 1");
    var change = post("/code/answers", "token=" + token + "&do=change");
    assertThat(checked(change, "answer.stress-1")).isEqualTo("4");
    assertThat(send(token, "stress-1", "2").body()).contains("version 2");

    post("/code/answers", "token=" + token + "&do=ask");
    assertThat(survey.invitation(token).body().has("response")).isTrue();
    var withdrawn = post("/code/answers", "token=" + token + "&do=withdraw");
    assertThat(withdrawn.body()).contains("Your answers are taken back");
    assertThat(survey.invitation(token).body().has("response")).isFalse();
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
    String token = tokenOfKinds("m1e1");
    var refused =
        send(token, "time", "2", "again", "false", "else", "far more than twenty letters");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsSubsequence("href=\"#q-help\"", "id=\"q-help\"", "This question needs an answer.")
        .containsSubsequence("This is longer than 20 characters", "far more than twenty letters")
        .containsOnlyOnce("This question needs an answer.");
    assertThat(checked(refused, "answer.time")).isEqualTo("2");
    assertThat(checked(refused, "answer.again")).isEqualTo("false");
    assertThat(survey.invitation(token).body().has("response")).isFalse();

    var other = post("/code/answers?lang=sv", "token=" + token + "&do=form&answer.time=2");
    assertThat(other.body()).contains("<html lang=\"sv\"", "Skicka mina svar");
    assertThat(checked(other, "answer.time")).isEqualTo("2");

    var taken = send(token, "help", "5", "time", "2", "again", "false", "pace", "1", "else", "no");
    assertThat(taken.statusCode()).isEqualTo(200);
    JsonNode given = survey.invitation(token).body().path("response");
    assertThat(given.path("answers").toString())
        .isEqualTo("{\"again\":false,\"help\":5,\"pace\":1,\"time\":2}");
    assertThat(given.path("comments").toString()).isEqualTo("{\"else\":\"no\"}");
  }

  @Test
  void aFormThatWasMadeUpIsRefusedAndNeverBreaksThePage() {
    String token = tokenOfKinds("m1e2");
    for (String value : List.of("6", "-1", "1e3", "99999999999", "<b>", "true")) {
      var refused = send(token, "help", value, "again", "true");
      assertThat(refused.statusCode()).as(value).isEqualTo(422);
      assertThat(refused.body()).contains("This answer could not be taken.").doesNotContain("<b>");
    }
    assertThat(send(token, "unknown", "1").statusCode()).isEqualTo(422);
    assertThat(survey.invitation(token).body().has("response")).isFalse();
  }

  @Test
  void aPastedLinkLeadsToTheSameForm() {
    String token = round.token("m1e3");
    var questions = post("/code", "code=" + encoded("http://localhost:8081/r?lang=nb#" + token));

    assertThat(tokenIn(questions)).isEqualTo(token);
    var withScript = post("/code", "script=true&code=" + encoded("/r#" + token));
    assertThat(withScript.statusCode()).isEqualTo(303);
    assertThat(withScript.headers().firstValue("Location")).hasValue("/r#" + token);
    assertThat(post("/code", "code=" + "A".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void aScannerSpendsNothing() {
    String token = round.token("m1e4");
    for (String path : List.of("/r", "/code", "/code/answers", "/kiosk")) {
      for (String method : List.of("GET", "HEAD", "POST")) {
        request(path, method, "");
      }
    }
    for (String wish : List.of("", "send", "form", "change", "ask", "withdraw", "leave")) {
      post("/code/answers", "token=" + token + "&do=" + wish);
      post("/code/answers", "do=" + wish);
    }
    assertThat(survey.invitation(token).body().has("response")).isFalse();
    var first = survey.submit(token, "{\"stress-1\":3}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.number("version")).isEqualTo(1);
  }

  @Test
  void anAddressThatOnlyTakesFormsLeadsToTheCodePage() {
    var answer = request("/code/answers", "GET", "");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/code");
    assertThat(post("/code/answers", "token=" + "A".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void theInvitationSaysWhatWasDecidedWhereSomethingWas() {
    var decided = survey.invitation(round.token("m1e5")).body().path("decided");
    assertThat(decided.toString()).isEqualTo("{\"en\":\"Fewer meetings.\"}");
    assertThat(survey.invitation(tokenOfKinds("m1e5")).body().has("decided")).isFalse();
  }

  /** The last: whoever guesses is slowed down from this address for all that follows. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aKioskGetsATokenForACodeAndSlowsDownWhoeverGuesses() {
    String token = tokenIn(post("/code", "code=" + code));
    var opened = post("/kiosk", "code=" + code.toLowerCase(Locale.ROOT));
    assertThat(opened.body()).isEqualTo("{\"token\":\"" + token + "\"}");
    assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(opened.headers().firstValue("Set-Cookie")).isEmpty();

    var answers = IntStream.range(0, 40).map(i -> post("/kiosk", "code=0").statusCode()).toArray();
    assertThat(answers).contains(404).endsWith(429);
  }

  @Test
  void afterTheCloseOneSentenceSaysIt() {
    String one =
        "{\"title\":\"One\",\"pages\":[{\"elements\":[{\"type\":\"rating\",\"name\":\"one\"}]}]}";
    OpenRound other = new OpenRound(survey, open(one), List.of());
    String token = other.token("m2e1");
    assertThat(send(token, "one", "1").statusCode()).isEqualTo(200);
    other.close();
    for (String wish : List.of("send", "withdraw", "change", "form")) {
      var late = post("/code/answers", "token=" + token + "&answer.one=2&do=" + wish);
      assertThat(late.statusCode()).as(wish).isEqualTo(409);
      assertThat(late.body()).contains("This round is closed");
    }
    assertThat(survey.invitation(token).body().path("response").path("version").asInt()).isOne();
  }

  private static void keepsTheSecretToItself(HttpResponse<String> page) {
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(IN_AN_ADDRESS.matcher(page.body()).find()).isFalse();
  }

  private static String tokenOfKinds(String person) {
    return survey.bean(PersonalLinks.class).token(kinds, person).orElseThrow();
  }

  private static String tokenIn(HttpResponse<String> page) {
    var token = Pattern.compile("name=\"token\" value=\"([\\w-]{43})\"").matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }

  private static String checked(HttpResponse<String> page, String name) {
    var input =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\" checked").matcher(page.body());
    assertThat(input.find()).as(name).isTrue();
    return input.group(1);
  }

  private static HttpResponse<String> send(String token, String... fields) {
    StringBuilder form = new StringBuilder("token=" + token + "&do=send");
    for (int i = 0; i < fields.length; i += 2) {
      form.append("&answer.").append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return post("/code/answers", form.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(String path, String form) {
    return request(path, "POST", form);
  }

  private static HttpResponse<String> request(String path, String method, String form) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create(survey.url() + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "text/html, application/json")
              .method(method, BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
