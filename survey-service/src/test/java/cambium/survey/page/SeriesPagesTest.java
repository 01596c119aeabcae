package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RunningSurvey;
import cambium.survey.RunningSurvey.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Making a series and changing its plan, through forms and through the interface. */
class SeriesPagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
    StringBuilder people =
        new StringBuilder("person_id,name,email,manager_id,language,country\nroot,R,,,en,\n");
    List.of("NO", "SE", "KP")
        .forEach(
            country -> {
              people.append("m%1$s,M,,root,en,%1$s\n".formatted(country));
              for (int i = 0; i < 10; i++) {
                people.append("p%1$s%2$d,P,,m%1$s,en,%1$s\n".formatted(country, i));
              }
            });
    assertThat(survey.importPeople(people.toString()).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    survey.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  private static String series(String more) {
    Answer answer =
        survey.post(
            "/api/series",
            """
            {"title":"Pulse {month}","rule":"FREQ=MONTHLY;BYDAY=1MO","startsOn":"2026-04-01",
             "openDays":10,"questionnaire":"cambium-pulse","quiet":true %s}
            """
                .formatted(more));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.text("id");
  }

  @Test
  void theNextEightAreShownWithTheirModules() {
    JsonNode next = survey.get("/api/series/" + series("")).body().path("next");
    assertThat(next).hasSize(8);
    assertThat(all(next, "module")).containsExactly("A", "B", "C", "D", "A", "B", "C", "D");
    assertThat(all(next, "opens")).startsWith("2026-04-07T06:00:00Z", "2026-05-04T06:00:00Z");
    assertThat(all(next, "title")).startsWith("Pulse April", "Pulse May");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title':''}|title",
        "{'title':'Pulse {moon}'}|title",
        "{'rule':'every now and then'}|rule",
        "{'rule':'FREQ=HOURLY'}|rule",
        "{'rule':'FREQ=DAILY'}|rule",
        "{'rule':'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'}|rule",
        "{'startsOn':'soon'}|startsOn",
        "{'opensAt':'8 o clock'}|opensAt",
        "{'openDays':0}|openDays",
        "{'openDays':28}|openDays",
        "{'minimumGroup':4}|minimumGroup",
        "{'questionnaire':'none'}|questionnaire",
        "{'modules':['A','Z']}|modules",
        "{'modules':['A','voice']}|modules",
        "{'audience':['pNO1']}|audience",
      })
  void whatCannotBeIsRefusedAtItsField(String change, String field) {
    ObjectNode request =
        (ObjectNode)
            json(
                """
                {"title":"P","rule":"FREQ=MONTHLY;BYDAY=1MO","startsOn":"2026-04-01","openDays":10,
                 "questionnaire":"cambium-pulse"}
                """);
    request.setAll((ObjectNode) json(change.replace('\'', '"')));
    Answer answer = survey.post("/api/series", request.toString());
    assertThat(answer.status()).as("%s: %s", request, answer).isEqualTo(422);
    assertThat(all(answer.body().path("errors"), "field")).as("%s", answer).containsOnly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'opens':'2026-05-14T08:00'}|opens|is a holiday in NO, SE", // Ascension Day
        "{'opens':'2026-05-09T08:00'}|opens|lies on a weekend",
        "{'opens':'2026-04-10T08:00'}|opens|lies before the pulse before closes",
        "{'opens':'2026-06-01T07:00'}|opens|must lie on a day before the next pulse opens",
        "{'opens':'2026-01-05T08:00'}|opens|is in the past",
        "{'opens':'soon'}|opens|must be a moment",
        "{'closes':'2026-05-04T07:00'}|closes|lies before it opens",
        "{'closes':'2026-06-02T16:00'}|closes|must lie before the next pulse opens",
        "{'closes':'2026-05-25T16:00'}|closes|is a holiday in NO",
        "{'module':'Z'}|module|is not one that takes turns",
        "{'skip':'yes'}|skip|must be true or false",
        "{'colour':'red'}|colour|is not known",
        "{}||nothing is to be changed",
      })
  void aBadChangeIsRefusedAtItsFieldAndChangesNothing(String change, String field, String text) {
    String id = series("");
    JsonNode before = survey.get("/api/series/" + id).body().path("next");
    Answer answer =
        survey.patch("/api/series/" + id + "/pulses/2026-05-04", change.replace('\'', '"'));
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.body().path("errors").toString())
        .contains("\"field\":\"" + (field == null ? "" : field) + "\"")
        .contains(text);
    assertThat(survey.get("/api/series/" + id).body().path("next")).isEqualTo(before);
  }

  @Test
  void aPulseIsMovedRenamedExchangedSkippedAndPutBack() {
    String id = series("");
    String may = "/api/series/" + id + "/pulses/2026-05-04";
    Answer moved =
        survey.patch(
            may,
            """
            {"opens":"2026-05-06T10:15","title":"May pulse","module":"D"}
            """);
    JsonNode pulse = moved.body().path("next").get(1);
    assertThat(pulse.path("opens").asString()).isEqualTo("2026-05-06T08:15:00Z");
    assertThat(pulse.path("closes").asString()).isEqualTo("2026-05-18T14:00:00Z");
    assertThat(pulse.path("title").asString()).isEqualTo("May pulse");
    assertThat(pulse.path("changed").asBoolean()).isTrue();
    assertThat(all(moved.body().path("next"), "module"))
        .containsExactly("A", "D", "C", "B", "A", "B", "C", "D");

    JsonNode skipped = survey.patch(may, "{\"skip\":true}").body();
    assertThat(all(skipped.path("next"), "occurrence")).hasSize(8).doesNotContain("2026-05-04");
    assertThat(skipped.path("skipped").toString()).isEqualTo("[\"2026-05-04\"]");

    survey.patch(may, "{\"skip\":false}");
    JsonNode usual =
        survey
            .patch(may, "{\"opens\":null,\"closes\":null,\"module\":null,\"title\":null}")
            .body()
            .path("next");
    assertThat(all(usual, "module")).containsExactly("A", "B", "C", "D", "A", "B", "C", "D");
    assertThat(all(usual, "changed")).containsOnly("false");
    assertThat(survey.patch("/api/series/" + id + "/pulses/2026-05-05", "{\"skip\":true}").status())
        .isEqualTo(404);
  }

  @Test
  void anotherSeriesAndAnUnknownCountryAreWarnedOf() {
    String one = series(",\"audience\":[\"mKP\"]");
    String other = series(",\"audience\":[\"mNO\"]");
    JsonNode shown = survey.get("/api/series/" + one).body();
    assertThat(shown.path("unknownCountries").toString()).isEqualTo("[\"KP\"]");
    assertThat(all(shown.path("beside"), "id")).doesNotContain(other);
    String both = series(",\"audience\":[\"mNO\",\"mKP\"]");
    assertThat(all(survey.get("/api/series/" + both).body().path("beside"), "id"))
        .contains(one, other);
    assertThat(page("/series/" + both).body()).contains("KP", "never open together");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyPageSpeaksEveryLanguage(String language) {
    String id = series("");
    for (String path : List.of("/series", "/series/new", "/series/" + id)) {
      HttpResponse<String> page = page(path + "?lang=" + language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<html lang=\"" + language).doesNotContain("??");
    }
  }

  @Test
  void aFormStartsASeries() {
    String form =
        "title=Team+pulse&questionnaire=cambium-pulse&every=month&rule=&startsOn=2026-04-14"
            + "&opensAt=09:30&openDays=7&closesAt=15:00&minimumGroup=5&audience=";
    HttpResponse<String> refused = send("/series", form.replace("openDays=7", "openDays=40"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The next pulse may come 28 days later", "Team pulse");

    HttpResponse<String> started = send("/series", form);
    assertThat(started.statusCode()).isEqualTo(302);
    String page = page(started.headers().firstValue("Location").orElseThrow()).body();
    assertThat(page)
        .contains(
            "Every month, on the second Tuesday",
            "Tuesday 14 April 2026, 09:30",
            "Tuesday 12 May 2026, 09:30");
  }

  @Test
  void aFormChangesThePlan() {
    String id = series("");
    String path = "/series/" + id + "/pulses/2026-05-04";
    String usual =
        "act=save&opens=2026-05-04T08:00&closes=2026-05-18T16:00&module=B&title=Pulse+May";
    HttpResponse<String> refused =
        send(path, usual.replace("opens=2026-05-04", "opens=2026-05-14"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This is a day off in NO, SE.", "2026-05-14T08:00");

    HttpResponse<String> moved =
        send(path, usual.replace("opens=2026-05-04", "opens=2026-05-05").replace("=B", "=C"));
    assertThat(moved.statusCode()).isEqualTo(302);
    JsonNode next = survey.get("/api/series/" + id).body().path("next");
    assertThat(all(next, "opens")).contains("2026-05-05T06:00:00Z");
    assertThat(all(next, "module")).startsWith("A", "C", "B", "D");

    assertThat(send(path, "act=skip").statusCode()).isEqualTo(302);
    assertThat(page("/series/" + id).body())
        .contains(
            "<s>Monday 4 May 2026</s>",
            "action=\"" + path + "\"",
            "hx-post=\"/series/" + id + "/pulses/2026-06-01\"",
            "id=\"p-2026-06-01\"");
    assertThat(send(path, "act=back").statusCode()).isEqualTo(302);
    assertThat(all(survey.get("/api/series/" + id).body().path("next"), "occurrence"))
        .contains("2026-05-04");
    assertThat(send("/series/" + id + "/pause", "").statusCode()).isEqualTo(302);
    assertThat(page("/series/" + id).body()).contains("Resume");
    assertThat(send("/series/" + id + "/end", "").statusCode()).isEqualTo(302);
    assertThat(page("/series/" + id).body()).contains("Nothing opens any more.");
  }

  @Test
  void onlyAdministratorsSeeSeries() {
    assertThat(survey.open("GET", "/api/series", "").status()).isEqualTo(401);
    assertThat(survey.get("/api/series/none").status()).isEqualTo(404);
    assertThat(page("/series/none").statusCode()).isEqualTo(404);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static List<String> all(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(each -> values.add(each.path(field).asString()));
    return values;
  }

  private static HttpResponse<String> page(String path) {
    return exchange(request(path).GET());
  }

  private static HttpResponse<String> send(String path, String form) {
    return exchange(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder request(String path) {
    URI address = URI.create(path.startsWith("http") ? path : survey.url() + path);
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + survey.adminToken());
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
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
