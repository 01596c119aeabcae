package cambium.endtoend;

import static cambium.endtoend.RunningCambium.IDENTITY;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires of one's own: brought as SurveyJS files, written in the editor, asked, scored. */
class QuestionnairesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;

  @BeforeAll
  static void start() {
    cambium = RunningCambium.start(directory);
    cambium
        .send(
            "PUT",
            SURVEY,
            "/api/people",
            text("instrument/people.csv"),
            "text/csv",
            cambium.admin())
        .expect(200);
  }

  /** Seven scales of five items, thirty people, figures from {@code instrument.py}. */
  @Test
  void anInstrumentOfThirtyFiveItemsScoresAsCalculatedByHand() {
    Survey survey = openRound(text("instrument/questionnaire.json"), "Thirty-five questions");
    JSON.readTree(text("instrument/answers.json"))
        .properties()
        .forEach(
            person -> {
              String token = token(person.getKey(), "Thirty-five questions");
              Map<String, Object> body = Map.of("token", token, "answers", person.getValue());
              cambium
                  .post(SURVEY, "/api/responses", JSON.writeValueAsString(body), null)
                  .expect(201);
            });
    survey.close(cambium);
    survey.results(cambium);
    JsonNode expected = JSON.readTree(text("instrument/expected.json"));
    expected
        .properties()
        .forEach(
            scope -> {
              String query = scope.getKey().isEmpty() ? "" : "?manager=" + scope.getKey();
              JsonNode results = survey.resultsNow(cambium, query).expect(200).json();
              compare(scope.getKey(), results, scope.getValue());
            });
    assertThat(expected).hasSize(5);
  }

  private static void compare(String scope, JsonNode results, JsonNode expected) {
    assertThat(results.path("invited")).as(scope).isEqualTo(expected.path("invited"));
    assertThat(results.path("covered")).as(scope).isEqualTo(expected.path("covered"));
    assertThat(figures(results.path("measures")))
        .as("figures of the scope \"%s\"", scope)
        .isEqualTo(expectedFigures(expected.path("measures")));
    Map<String, Object> layers = new TreeMap<>();
    for (JsonNode layer : results.path("layers")) {
      layers.put(layer.path("layer").asString(), figures(layer.path("measures")));
    }
    Map<String, Object> expectedLayers = new TreeMap<>();
    expected
        .path("layers")
        .properties()
        .forEach(layer -> expectedLayers.put(layer.getKey(), expectedFigures(layer.getValue())));
    assertThat(layers).as("layers of the scope \"%s\"", scope).isEqualTo(expectedLayers);
  }

  private static Map<String, String> figures(JsonNode measures) {
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode measure : measures) {
      figures.put(measure.path("id").asString(), figure(measure));
    }
    return figures;
  }

  private static Map<String, String> expectedFigures(JsonNode measures) {
    Map<String, String> figures = new TreeMap<>();
    measures.properties().forEach(each -> figures.put(each.getKey(), figure(each.getValue())));
    return figures;
  }

  private static String figure(JsonNode measure) {
    return "n %d, %.1f (%.1f to %.1f) %s"
        .formatted(
            measure.path("n").asInt(),
            measure.path("score").asDouble(),
            measure.path("ciLow").asDouble(),
            measure.path("ciHigh").asDouble(),
            measure.path("bound").asString(""));
  }

  @Test
  void theExpectedFiguresAreWhatTheirScriptCalculates() throws Exception {
    Path script =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/instrument/instrument.py")).toURI());
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-B", script.toString(), "--check")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeThat(false).as("Skipped: there is no Python").isTrue();
      return;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
  }

  /**
   * Files as SurveyJS documents and writes them: imported, opened, read, and seen by a respondent.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rating          | Rating              | canteen/scale/11 lift/scale/7 coffee/scale/5 noise/list/3 warmth/scale/7 parking/scale/4
          radiogroup      | Radiogroup          | travel/list/4 screens/scale/3
          matrix          | Matrix              | light/list/5 chair/list/5 The_air_is_fresh/list/5
          boolean-comment | Boolean and comment | remote/list/2 key/list/2 wish/comment/0
          localised       | Localised           | tools/list/2 tell-friends/scale/11
          """)
  void aSurveyJsFileIsImportedAndRendered(String file, String title, String items) {
    String json = text("surveyjs/" + file + ".json");
    openRound(json, title);
    String token = token("t1e8", title);
    JsonNode asked =
        cambium
            .post(SURVEY, "/api/invitation", "{\"token\":\"" + token + "\"}", null)
            .expect(200)
            .json()
            .path("questionnaire");
    JsonNode source = JSON.readTree(json);
    JsonNode elements =
        source.has("pages") ? source.at("/pages/0/elements") : source.path("elements");
    assertThat(asked.at("/pages/0/elements/0/title")).isEqualTo(elements.at("/0/title"));

    try (Browser browser = Browser.open();
        BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(SURVEY, "/r#" + token));
      page.locator("button.wide").click();
      Map<String, Object> answers = new HashMap<>();
      String[] expected = items.split(" ", -1);
      for (int i = 0; i < expected.length; i++) {
        String[] item = expected[i].split("/", -1);
        assertThat(page.locator("progress"))
            .hasAttribute("aria-label", (i + 1) + " of " + expected.length);
        answer(page, item, answers);
      }
      page.locator("button.wide").first().click();
      assertThat(page.locator("h1")).hasText("Thank you. Your answers are in.");
      JsonNode given = answersOf(token);
      answers.forEach((id, value) -> assertThat(given.path(id).asString()).as(id).isEqualTo(value));
      assertThat(given).hasSize(answers.size());
    }
  }

  /** Checks what is seen, and takes the second of the answers. */
  private static void answer(Page page, String[] item, Map<String, Object> answers) {
    assertThat(page.locator(".statement")).isVisible();
    if (item[1].equals("comment")) {
      assertThat(page.locator("textarea")).hasAttribute("maxlength", "500");
      page.locator("#onward").click();
      return;
    }
    Locator options = page.locator(".option");
    assertThat(options).hasCount(Integer.parseInt(item[2]));
    assertThat(page.locator(".choices.scale")).hasCount(item[1].equals("scale") ? 1 : 0);
    options.allTextContents().forEach(text -> assertThat(text).isNotBlank());
    Accessibility.check(page, 360);
    String value = page.locator(".option input").nth(1).inputValue();
    answers.put(item[0].replace('_', ' '), value);
    options.nth(1).click();
  }

  private static JsonNode answersOf(String token) {
    return cambium
        .post(SURVEY, "/api/invitation", "{\"token\":\"" + token + "\"}", null)
        .expect(200)
        .json()
        .at("/response/answers");
  }

  /** By keys and by mouse, in four languages, on a phone and at a desk. */
  @Test
  void anAdministratorWritesAQuestionnaire() {
    try (Browser browser = Browser.open();
        BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      comeIn(page);
      for (String language : List.of("en", "nb", "da", "sv")) {
        page.navigate(cambium.url(SURVEY, "/questionnaires?lang=" + language));
        check(page);
        page.navigate(cambium.url(SURVEY, "/questionnaires/new?lang=" + language));
        check(page);
      }
      page.navigate(cambium.url(SURVEY, "/questionnaires?lang=en"));
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "broken.json",
                  "application/json",
                  "{\"elements\":[{\"type\":\"ranking\",\"name\":\"x\"}]}"
                      .getBytes(StandardCharsets.UTF_8)));
      press(page, "Import it");
      assertThat(page.locator("tbody code").first()).hasText("/elements/0/type");
      check(page);
      page.navigate(cambium.url(SURVEY, "/questionnaires/cambium-pulse"));
      assertThat(page.locator("h1")).hasText("Cambium pulse");
      check(page);
      write(page);
      readAgain(page);
    }
  }

  private static void write(Page page) {
    page.navigate(cambium.url(SURVEY, "/questionnaires/new"));
    field(page, "/title/en").fill("Breaks");
    field(page, "/pages/0/elements/0/title/en").fill("I take my breaks and eat.");
    assertThat(page.locator("#preview .statement")).hasText("I take my breaks and eat.");
    field(page, "/pages/0/elements/0/title/sv").fill("Jag tar mina raster.");
    page.locator("#preview-language").selectOption("sv");
    assertThat(page.locator("#preview .statement")).hasText("Jag tar mina raster.");
    assertThat(page.locator("#preview .option").last()).hasText("Instämmer helt");
    page.locator("#preview-language").selectOption("en");

    page.locator("select[name='kind:add-item:/pages/0']").selectOption("enps");
    press(page, "Add a question");
    assertThat(page.locator(".question-card")).hasCount(2);
    assertThat(page.locator("#preview .option")).hasCount(11);
    assertThat((String) page.evaluate("document.activeElement.textContent"))
        .as("the reader is where the question was added")
        .contains("Question 2");
    new Keyboard(page).tabTo("Earlier: Question 2").press("Enter");
    assertThat(page.locator(".question-card").first().locator(".tag"))
        .hasText("Recommendation (eNPS)");
    press(page, "Add a scale");
    assertThat(page.locator("[id='card/scales/0']")).isVisible();
    field(page, "/scales/0/cut").fill("90");
    press(page, "Save");
    assertThat(page.locator("#summary")).containsText("2 things keep it from being saved");
    assertThat(field(page, "/scales/0/cut")).hasAttribute("aria-invalid", "true");
    assertThat(field(page, "/pages/0/elements/1/title/sv")).hasValue("Jag tar mina raster.");
    check(page);
    field(page, "/scales/0/cut").fill("75");
    page.locator("select[name='scale-of:/pages/0/elements/1']").selectOption("0");
    press(page, "Check it");
    assertThat(page.locator("#summary")).containsText("Nothing keeps it from being saved");
    assertThat(page.locator("[id='card/pages/0/elements/1'] .look-again").first())
        .containsText("May ask two things at once: and");
    check(page);
    Screenshots.take(page, "questionnaire-editor.png", Browser.DESK, 900);
    Screenshots.take(page, "questionnaire-editor-phone.png", 360, 780);
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Breaks");
    check(page);
  }

  private static void readAgain(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit").setExact(true))
        .click();
    field(page, "/title/en").fill("Breaks, again");
    press(page, "Save as version 2");
    assertThat(page.locator("h1")).hasText("Breaks, again");
    page.navigate(cambium.url(SURVEY, "/questionnaires"));
    page.getByText("Earlier versions").click();
    check(page);
    Screenshots.take(page, "questionnaires.png", Browser.DESK, 900);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 1").setExact(true))
        .click();
    assertThat(page.locator("h1")).hasText("Breaks");
    assertThat(page.getByText("There is a newer one:")).isVisible();
    page.navigate(cambium.url(SURVEY, "/questionnaires/cambium-pulse/copy"));
    Accessibility.check(page, 360);
    Screenshots.take(page, "questionnaire-copy.png", Browser.DESK, 900);
    new Keyboard(page).press("Tab");
    field(page, "/title/en").fill("Our pulse");
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Our pulse");
  }

  private static Locator field(Page page, String pointer) {
    return page.locator("[id='" + pointer + "']");
  }

  private static void comeIn(Page page) {
    await().until(() -> LINK.matcher(cambium.output()).find());
    Matcher link = LINK.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    press(page, "Sign in");
    page.navigate(cambium.url(IDENTITY, "/"));
    assertThat(page.getByText("You administer Cambium.")).isVisible();
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void check(Page page) {
    Accessibility.check(page, 360, Browser.DESK);
  }

  private static Survey openRound(String questionnaire, String title) {
    String id =
        cambium
            .post(SURVEY, "/api/questionnaires", questionnaire, cambium.admin())
            .expect(201)
            .json()
            .path("id")
            .asString();
    Map<String, Object> round =
        Map.of(
            "questionnaire", id,
            "title", title,
            "closesAt", Instant.now().plus(20, ChronoUnit.DAYS).toString());
    String drafted =
        cambium
            .post(SURVEY, "/api/rounds", JSON.writeValueAsString(round), cambium.admin())
            .expect(201)
            .json()
            .path("id")
            .asString();
    return Survey.known(drafted).open(cambium);
  }

  /** From the mail of the round with this title. */
  private static String token(String person, String title) {
    List<String> found = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              for (JsonNode mail : cambium.mails(person + "@example.org")) {
                if (mail.path("text").asString().contains(title)
                    && mail.path("text").asString().contains("/r")) {
                  found.add(Company.token(mail));
                }
              }
              return !found.isEmpty();
            });
    return found.get(0);
  }

  private static String text(String resource) {
    try (InputStream in = QuestionnairesTest.class.getResourceAsStream("/" + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
