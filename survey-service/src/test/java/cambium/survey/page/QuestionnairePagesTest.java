package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.mongo.StoreRules;
import cambium.survey.RunningSurvey;
import cambium.survey.RunningSurvey.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires are brought, written, changed and taken along, by API and by page. */
class QuestionnairePagesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String OURS =
      """
      {"title": {"en": "Ours", "nb": "Vårt"}, "showProgressBar": "top",
       "pages": [{"elements": [
         {"type": "rating", "name": "heard", "title": "I am heard and seen.", "rateType": "stars"},
         {"type": "rating", "name": "time", "rateMin": 0, "rateMax": 4, "title": {"en": "I have time.", "de": "Ich habe Zeit."}},
         {"type": "comment", "name": "more"}]}],
       "scales": [{"id": "work", "items": ["heard", "time"], "reverse": ["time"], "cut": 62.5}]}
      """;

  private static RunningSurvey survey;

  @BeforeAll
  static void start() {
    survey = RunningSurvey.start();
  }

  @AfterAll
  static void stop() {
    assertThat(StoreRules.violations()).isEmpty();
    survey.close();
  }

  @Test
  void whatIsTakenInComesOutAgain() {
    Answer added = survey.post("/api/questionnaires", OURS);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.number("version")).isEqualTo(1);
    JsonNode warning = added.body().path("warnings").path(0);
    assertThat(warning.path("pointer").asString()).isEqualTo("/pages/0/elements/0/title");
    assertThat(warning.path("rule").asString()).isEqualTo("double-barrelled");
    assertThat(warning.path("message").asString()).isNotEmpty();
    Answer exported = survey.get("/api/questionnaires/" + added.text("id"));
    assertThat(exported.body()).isEqualTo(JsonMapper.shared().readTree(OURS));
    assertThat(survey.get("/api/questionnaires/none").status()).isEqualTo(404);
    String twice =
        OURS.replace("\"showProgressBar\"", "\"title\": \"Theirs\", \"showProgressBar\"");
    assertThat(survey.post("/api/questionnaires", twice).status()).isEqualTo(400);
    assertThat(survey.get("/api/questionnaires/cambium-pulse").body().path("pages")).hasSize(6);
  }

  @Test
  void aVersionFollowsItsOwnPredecessorAlone() {
    String first = survey.post("/api/questionnaires", OURS).text("id");
    String changed = OURS.replace("heard and seen", "heard");
    Answer second = survey.post("/api/questionnaires?of=" + first, changed);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.number("version")).isEqualTo(2);
    assertThat(second.body().path("warnings")).isEmpty();
    Answer late = survey.post("/api/questionnaires?of=" + first, changed);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().path("detail").asString()).contains(second.text("id"));
    assertThat(survey.post("/api/questionnaires?of=cambium-pulse", changed).status())
        .isEqualTo(409);
    assertThat(survey.post("/api/questionnaires?of=none", changed).status()).isEqualTo(404);

    List<String> listed = new ArrayList<>();
    for (JsonNode each : survey.get("/api/questionnaires").body()) {
      if (each.path("lineage").asString().equals(first)) {
        listed.add(each.path("id").asString() + " " + each.path("version").asInt());
      }
    }
    assertThat(listed).containsExactly(second.text("id") + " 2", first + " 1");
    assertThat(survey.get("/api/questionnaires/" + first).body())
        .isEqualTo(JsonMapper.shared().readTree(OURS));
    assertThat(survey.database().getCollection("audit").find(new Document()))
        .anyMatch(
            entry ->
                "questionnaire.added".equals(entry.getString("action"))
                    && second.text("id").equals(entry.getString("about")));
  }

  @Test
  void ofTwoWhoSaveTheSameVersionOneIsFirst() {
    String first = survey.post("/api/questionnaires", OURS).text("id");
    List<Integer> statuses =
        java.util.stream.IntStream.range(0, 6)
            .parallel()
            .map(i -> survey.post("/api/questionnaires?of=" + first, OURS).status())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void everyPageSpeaksEveryLanguage(String language) {
    String id = survey.post("/api/questionnaires", OURS).text("id");
    for (String path :
        List.of(
            "", "/new", "/cambium-pulse", "/cambium-pulse/copy", "/" + id, "/" + id + "/edit")) {
      HttpResponse<String> page = get("/questionnaires" + path + "?lang=" + language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<html lang=\"" + language).doesNotContain("??");
    }
  }

  @Test
  void onlyAdministratorsReachThem() throws Exception {
    for (String path :
        List.of("/questionnaires", "/questionnaires/new", "/questionnaires/cambium-pulse")) {
      HttpRequest nobody = HttpRequest.newBuilder(URI.create(survey.url() + path)).GET().build();
      assertThat(HTTP.send(nobody, BodyHandlers.ofString()).statusCode()).isIn(302, 401);
    }
    assertThat(survey.open("GET", "/api/questionnaires/cambium-pulse", "").status()).isEqualTo(401);
    assertThat(get("/questionnaires/none").statusCode()).isEqualTo(404);
    assertThat(
            get("/questionnaires/cambium-pulse/edit").headers().firstValue("Location").orElse(""))
        .endsWith("/questionnaires/cambium-pulse/copy");
  }

  /** All that the form holds is sent back as it is: the version that comes of it is the same. */
  @Test
  void savingTheUntouchedFormMeansTheSame() {
    String first = survey.post("/api/questionnaires", OURS).text("id");
    Form form = Form.of(get("/questionnaires/" + first + "/edit").body());
    String second = saved(form.press("save"));
    assertThat(second).isEqualTo(first + "-2");
    JsonNode json = survey.get("/api/questionnaires/" + second).body();
    assertThat(json.at("/scales/0/items").toString()).isEqualTo("[\"heard\",\"time\"]");
    assertThat(json.at("/scales/0/reverse").toString()).isEqualTo("[\"time\"]");
    assertThat(json.at("/scales/0/cut").asDouble()).isEqualTo(62.5);
    assertThat(json.path("showProgressBar").asString()).as("without a field").isEqualTo("top");
    assertThat(json.at("/pages/0/elements/0/rateType").asString()).isEqualTo("stars");
    assertThat(json.at("/pages/0/elements/0/title/en").asString())
        .isEqualTo("I am heard and seen.");
    assertThat(json.at("/pages/0/elements/1/title/de").asString()).isEqualTo("Ich habe Zeit.");
    assertThat(json.at("/pages/0/elements/1/rateMax").isInt()).isTrue();
  }

  @Test
  void theBuiltInOneIsCopiedWhole() {
    Form form = Form.of(get("/questionnaires/cambium-pulse/copy").body());
    String copy = saved(form.press("save"));
    JsonNode ours = survey.get("/api/questionnaires/" + copy).body();
    JsonNode pulse = survey.get("/api/questionnaires/cambium-pulse").body();
    assertThat(ours.path("pages")).isEqualTo(pulse.path("pages"));
    assertThat(ours.path("modules")).isEqualTo(pulse.path("modules"));
    assertThat(ours.at("/title/sv").asString()).isEqualTo("Cambiumpuls (kopia)");
    JsonMapper json = JsonMapper.shared();
    assertThat(json.convertValue(ours.path("scales"), Object.class))
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(json.convertValue(pulse.path("scales"), Object.class));
  }

  @Test
  void everythingCanBeWrittenWithoutAScript() {
    Form form = Form.of(get("/questionnaires/new").body());
    form.set("/title/en", "Workload").set("/pages/0/elements/0/title/en", "I have time to think.");
    form.set("/pages/0/elements/0/title/nb", "Jeg har tid til å tenke.");
    form = form.sent("add-item:/pages/0", "numbers").sent("add-scale").sent("add-scale");
    form.set("/pages/0/elements/1/title/en", "How much of the week is your own?");
    form.set("/pages/0/elements/1/rateMax", "4").set("/pages/0/elements/0/name", "think");
    form.set("scale-of:/pages/0/elements/0", "0").set("scale-of:/pages/0/elements/1", "0");
    form.set("reverse:/pages/0/elements/1", "true").set("/scales/0/id", "time");
    form.set("/scales/0/cut", "62,5").set("/scales/0/higherIs", "worse");
    form.set("/pages/0/elements/0/visibleFor", "EMPLOYEE", "FIRST_LINE_MANAGER");
    form.set("/pages/0/elements/1/visibleFor", "EMPLOYEE", "FIRST_LINE_MANAGER");
    form = form.sent("up:/pages/0/elements/1").sent("add-page").sent("add-item:/pages/1", "enps");
    form = form.sent("up:/pages/1/elements/0").sent("remove:/pages/1").sent("remove:/scales/1");
    form = form.sent("add-item:/pages/0", "matrix").sent("add-row:/pages/0/elements/3/rows");
    form = form.sent("remove:/pages/0/elements/3/rows/0").sent("add-module");
    form.set("module-of:/pages/0", "0").set("/modules/0/id", "load");
    form.set("/pages/0/elements/1/isRequired", "true");
    form = form.sent("check");
    assertThat(form.page).contains("Nothing keeps it from being saved");
    JsonNode json = survey.get("/api/questionnaires/" + saved(form.press("save"))).body();

    assertThat(json.at("/pages/0/elements/0/name").asString()).isEqualTo("question-2");
    assertThat(json.at("/pages/0/elements/0/rateMax").asInt()).isEqualTo(4);
    assertThat(json.at("/pages/0/elements/1/name").asString()).isEqualTo("think");
    assertThat(json.at("/pages/0/elements/1/isRequired").asBoolean()).isTrue();
    assertThat(json.at("/pages/0/elements/2/measure").asString()).isEqualTo("enps");
    assertThat(json.at("/pages/0/elements/3/rows")).hasSize(2);
    assertThat(json.at("/pages/0/module").asString()).isEqualTo("load");
    assertThat(json.path("pages")).hasSize(1);
    assertThat(json.path("scales").toString())
        .isEqualTo(
            "[{\"id\":\"time\",\"items\":[\"think\",\"question-2\"],\"higherIs\":\"worse\","
                + "\"construct\":\"other\",\"cut\":62.5,\"reverse\":[\"question-2\"]}]");
    assertThat(json.at("/pages/0/elements/0/visibleFor").toString())
        .isEqualTo("[\"FIRST_LINE_MANAGER\",\"EMPLOYEE\"]");
  }

  @Test
  void anErrorStandsAtItsFieldAndNothingTypedIsLost() {
    Form form = Form.of(get("/questionnaires/new").body()).sent("add-item:/pages/0", "numbers");
    form = form.sent("add-scale");
    form.set("/pages/0/elements/0/title/sv", "Jag har tid & ro <nu>.");
    form.set("/pages/0/elements/1/rateMax", "many").set("/scales/0/cut", "80");
    HttpResponse<String> answer = form.press("save");
    assertThat(answer.statusCode()).isEqualTo(422);
    String page = answer.body();
    assertThat(page)
        .contains("id=\"e/pages/0/elements/1/rateMax\"")
        .contains("id=\"e/scales/0/cut\"");
    assertThat(page).contains("href=\"#card/scales/0\"");
    Form again = Form.of(page);
    assertThat(again.value("/pages/0/elements/1/rateMax")).isEqualTo("many");
    assertThat(again.value("/scales/0/cut")).isEqualTo("80");
    assertThat(again.value("/pages/0/elements/0/title/sv")).isEqualTo("Jag har tid & ro <nu>.");
    again.set("/pages/0/elements/1/rateMax", "10").set("/scales/0/cut", "");
    again.set("scale-of:/pages/0/elements/1", "0");
    saved(again.press("save"));
  }

  @Test
  void whoWasOvertakenKeepsTheTextAndMaySaveItAfterAll() {
    String first = survey.post("/api/questionnaires", OURS).text("id");
    Form form = Form.of(get("/questionnaires/" + first + "/edit").body());
    form.set("/title/en", "Mine");
    survey.post("/api/questionnaires?of=" + first, OURS);
    HttpResponse<String> answer = form.press("save");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("becomes version 3");
    Form again = Form.of(answer.body());
    assertThat(again.value("/title/en")).isEqualTo("Mine");
    assertThat(saved(again.press("save"))).isEqualTo(first + "-3");
    assertThat(get("/questionnaires/" + first).body()).contains("There is a newer one");
  }

  @Test
  void thePhoneShowsTheQuestionThatIsBeingWritten() {
    Form form = Form.of(get("/questionnaires/cambium-pulse/copy").body());
    form.set("at", "/pages/0/elements/1").set("preview-language", "sv");
    form.set("/pages/0/elements/1/title/sv", "Hur mår du?");
    String preview = form.post("/questionnaires/preview").body();
    assertThat(preview).contains("Hur mår du?").contains("Sällan").contains("2 av ");
    assertThat(preview).doesNotContain("<html");
  }

  @Test
  void aFileThatIsRefusedNamesItsPlaces() throws Exception {
    String broken = OURS.replace("\"rateType\": \"stars\"", "\"visibleIf\": \"{x} = 1\"");
    HttpResponse<String> refused = bring(broken);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/pages/0/elements/0/visibleIf");
    assertThat(bring("no json").statusCode()).isEqualTo(422);
    HttpResponse<String> taken = bring(OURS);
    assertThat(taken.statusCode()).isEqualTo(302);
    assertThat(taken.headers().firstValue("Location").orElse("")).contains("/questionnaires/q-");
  }

  @Test
  void aFormThatIsNotOursIsRefused() {
    Form form = Form.of(get("/questionnaires/new").body());
    assertThat(form.set("source", "nonsense").press("check").statusCode()).isEqualTo(400);
    Form other = Form.of(get("/questionnaires/new").body());
    for (String act :
        List.of(
            "remove:x",
            "remove:/scales/9",
            "add-item:x",
            "up:/pages/0/elements/99",
            "add-row:/title",
            "what")) {
      assertThat(other.press(act).statusCode()).as(act).isEqualTo(200);
    }
  }

  private static HttpResponse<String> bring(String json) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"q.json\"\r\n"
            + "Content-Type: application/json\r\n\r\n"
            + json
            + "\r\n--x--\r\n";
    return HTTP.send(
        request("/questionnaires")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String saved(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
  }

  private static HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(survey.url() + path))
        .header("Authorization", "Bearer " + survey.adminToken());
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

  /** The editor's form as a browser without a script would send it. */
  private static final class Form {
    private static final Pattern FIELD =
        Pattern.compile(
            "<input ([^>]*)>|<textarea ([^>]*)>([^<]*)</textarea>|<select ([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern CHOSEN =
        Pattern.compile("<option [^>]*value=\"([^\"]*)\"[^>]*selected[^>]*>");
    private static final Pattern FIRST = Pattern.compile("<option [^>]*value=\"([^\"]*)\"");

    private final String page;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Form(String page) {
      this.page = page;
    }

    static Form of(String page) {
      Form form = new Form(page);
      String inner = page.substring(page.indexOf("<form id=\"form\""));
      Matcher field = FIELD.matcher(inner.substring(0, inner.indexOf("</form>")));
      while (field.find()) {
        form.read(field);
      }
      return form;
    }

    private void read(Matcher field) {
      if (field.group(1) != null) {
        boolean box = field.group(1).contains("type=\"checkbox\"");
        if (!box || field.group(1).contains("checked=\"checked\"")) {
          add(field.group(1), attribute(field.group(1), "value"));
        }
      } else if (field.group(2) != null) {
        add(field.group(2), HtmlUtils.htmlUnescape(field.group(3)));
      } else {
        Matcher chosen = CHOSEN.matcher(field.group(5));
        Matcher first = FIRST.matcher(field.group(5));
        add(field.group(4), chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "");
      }
    }

    private void add(String attributes, String value) {
      String name = attribute(attributes, "name");
      if (!name.isEmpty()) {
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      }
    }

    private static String attribute(String attributes, String name) {
      Matcher value = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
      return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    Form set(String name, String... values) {
      assertThat(fields.containsKey(name) || name.equals("preview-language")).as(name).isTrue();
      fields.put(name, List.of(values));
      return this;
    }

    String value(String name) {
      List<String> values = fields.getOrDefault(name, List.of(""));
      return values.get(values.size() - 1);
    }

    HttpResponse<String> press(String button) {
      Map<String, List<String>> sent = new LinkedHashMap<>(fields);
      sent.put("do", List.of(button));
      return post("/questionnaires/edit", sent);
    }

    HttpResponse<String> post(String path) {
      return post(path, fields);
    }

    private static HttpResponse<String> post(String path, Map<String, List<String>> sent) {
      String body =
          sent.entrySet().stream()
              .flatMap(e -> e.getValue().stream().map(v -> coded(e.getKey()) + "=" + coded(v)))
              .collect(Collectors.joining("&"));
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body)));
    }

    private static String coded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** After a button that only changes the form. */
    Form sent(String button) {
      HttpResponse<String> answer = press(button);
      assertThat(answer.statusCode()).as(button).isEqualTo(200);
      return of(answer.body());
    }

    Form sent(String button, String kind) {
      return set("kind:" + button, kind).sent(button);
    }
  }
}
