package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an administrator comes to by links, in every language, on a phone and at a desk. */
class EveryPageTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final Pattern NO_PAGE =
      Pattern.compile("/api/.*|.*\\.(pdf|csv|json)|/sign-out.*|/static/.*");
  private static final int NARROW = 360;

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;
  private static Survey draft;
  private static Survey open;
  private static String small = "";

  @BeforeAll
  static void somethingOfEverything() {
    browser = Browser.open();
    cambium = RunningCambium.start(directory);
    String csv = Company.of(2, 1, 5).csv() + "paper,On Paper,,d0t0,en\n";
    cambium.send("PUT", SURVEY, "/api/people", csv, "text/csv", cambium.admin()).expect(200);
    small =
        cambium
            .post(
                SURVEY,
                "/api/questionnaires",
                """
            {"title":{"en":"Tools","nb":"Verktøy"},
             "elements":[{"type":"rating","name":"tools","title":"My tools and rooms work."}]}
            """,
                cambium.admin())
            .expect(201)
            .json()
            .path("id")
            .asString();
    cambium
        .post(
            SURVEY,
            "/api/series",
            """
            {"title":"Pulse {number}","rule":"FREQ=MONTHLY;BYDAY=1TU","startsOn":"2031-01-01",
             "openDays":10,"questionnaire":"cambium-pulse","quiet":true}
            """,
            cambium.admin())
        .expect(201);
    draft = Survey.draftOf("B", cambium);
    open = Survey.draftOf("A", cambium).open(cambium);
  }

  @Test
  void isFreeOfBarriersAndNeverWiderThanThePhone() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      comeIn(page);
      Map<String, String> pages = pages(page);
      assertThat(pages.keySet())
          .contains(
              "/",
              "/people",
              "/rounds/new",
              "/rounds/*",
              "/rounds/*/codes",
              "/questionnaires",
              "/questionnaires/new",
              "/questionnaires/*",
              "/questionnaires/*/copy",
              "/series",
              "/series/new",
              "/series/*",
              "/log",
              "/erasure");
      pages.forEach((kind, address) -> checkInEveryLanguage(page, kind, address));
    }
  }

  private static void comeIn(Page page) {
    await().until(() -> LINK.matcher(cambium.output()).find());
    Matcher link = LINK.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
        .click();
    page.navigate(cambium.url(RunningCambium.IDENTITY, "/"));
    page.navigate(cambium.url(SURVEY, "/"));
    assertThat(page.locator("h1")).hasText("Rounds");
  }

  /** One address of each kind of page. */
  private static Map<String, String> pages(Page page) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("/", "/");
    known.put("/rounds/*", "/rounds/" + open.id());
    known.put("/rounds/* as a draft", "/rounds/" + draft.id());
    Deque<String> waiting = new ArrayDeque<>(known.values());
    // The form of a large questionnaire takes minutes to look through, and has no more to it.
    known.put("/questionnaires/*/copy", "/questionnaires/" + small + "/copy");
    while (!waiting.isEmpty()) {
      page.navigate(cambium.url(SURVEY, waiting.remove()));
      for (Locator link : page.locator("a[href^='/']:not([download])").all()) {
        String path = link.getAttribute("href").replaceAll("[?#].*", "");
        if (!NO_PAGE.matcher(path).matches() && known.putIfAbsent(kind(path), path) == null) {
          waiting.add(path);
        }
      }
    }
    return known;
  }

  /** An id has figures in it, or is the questionnaire's that comes along. */
  private static String kind(String path) {
    return path.replaceAll("/([^/]*\\d[^/]*|cambium-pulse)(?=/|$)", "/*");
  }

  private static void checkInEveryLanguage(Page page, String kind, String address) {
    for (String language : List.of("en", "nb", "da", "sv")) {
      int status = page.navigate(cambium.url(SURVEY, address + "?lang=" + language)).status();
      assertThat(status).as("%s in %s", kind, language).isEqualTo(200);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(page.content()).as("%s in %s", kind, language).doesNotContain("??");
      if (language.equals("en")) {
        keepForTheEye(page, kind);
        Accessibility.check(page, NARROW, Browser.DESK);
      } else {
        Accessibility.checkInLight(page, NARROW, Browser.DESK);
      }
    }
  }

  private static void keepForTheEye(Page page, String kind) {
    String name = kind.replaceAll("\\W+", "-");
    for (int width : List.of(NARROW, Browser.DESK)) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "pages", name + width + ".png")));
    }
  }
}
