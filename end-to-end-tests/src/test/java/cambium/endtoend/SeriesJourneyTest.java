package cambium.endtoend;

import static cambium.endtoend.RunningCambium.IDENTITY;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator starts a series, looks at its plan and changes it. */
class SeriesJourneyTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final int NARROW = 360;

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    cambium =
        RunningCambium.start(
            directory, RunningCambium.freePorts(), Map.of("CAMBIUM_TEST_CLOCK", "true"));
    cambium
        .send(
            "PUT",
            IDENTITY,
            "/api/clock",
            "{\"now\":\"2026-03-02T08:00:00Z\"}",
            "application/json",
            null)
        .expect(200, 204);
    cambium
        .send("PUT", SURVEY, "/api/people", Company.of(2, 1, 5).csv(), "text/csv", cambium.admin())
        .expect(200);
  }

  @Test
  void startsASeriesAndChangesItsPlan() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      comeIn(page);
      page.navigate(cambium.url(SURVEY, "/series"));
      assertThat(page.locator("h2")).hasText("No series yet");
      check(page);
      page.getByRole(AriaRole.LINK, named("Start a series")).click();
      startOne(page);
      movePulse(page);
      exchangeModules(page);
      skipAndPutBack(page);
      page.navigate(cambium.url(SURVEY, "/series"));
      assertThat(page.locator("tbody tr")).hasCount(1);
      check(page);
    }
  }

  private static void startOne(Page page) {
    check(page);
    page.locator("#title").fill("Pulse {month}");
    page.locator("#startsOn").fill("2026-03-03");
    page.locator("#openDays").fill("30");
    press(page, "Start a series");
    assertThat(page.locator("#openDays")).hasAttribute("aria-invalid", "true");
    check(page);
    page.locator("#openDays").fill("10");
    press(page, "Start a series");
    assertThat(page.locator("h1")).hasText("Pulse {month}");
    assertThat(page.locator(".pulses > li")).hasCount(8);
    assertThat(page.locator(".pulses h3").first()).hasText("Tuesday 3 March 2026, 08:00");
    assertThat(page.locator(".facts dd").first()).hasText("Every month, on the first Tuesday");
    check(page);
  }

  /** The first Tuesday of April 2026 is the day after Easter. */
  private static void movePulse(Page page) {
    Locator april = page.locator("#p-2026-04-07");
    april.locator("summary").click();
    page.locator("#opens-2026-04-07").fill("2026-04-06T08:00");
    page.locator("#save-2026-04-07").click();
    assertThat(page.locator("#opens-2026-04-07-wrong"))
        .hasText("This is a day off in NO. Choose a working day.");
    assertThat(page.locator("#opens-2026-04-07")).hasValue("2026-04-06T08:00");
    check(page);
    page.locator("#opens-2026-04-07").fill("2026-04-09T09:30");
    page.locator("#save-2026-04-07").click();
    assertThat(april.locator("h3")).hasText("Thursday 9 April 2026, 09:30");
    assertThat(april.getByText("Changed", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    check(page);
  }

  private static void exchangeModules(Page page) {
    assertThat(module(page, "2026-03-03")).hasText("Voice");
    assertThat(module(page, "2026-06-02")).hasText("Follow");
    page.locator("#p-2026-03-03 summary").focus();
    page.keyboard().press("Enter");
    page.locator("#module-2026-03-03").selectOption("D");
    page.locator("#save-2026-03-03").focus();
    page.keyboard().press("Enter");
    assertThat(module(page, "2026-03-03")).hasText("Follow");
    assertThat(module(page, "2026-06-02")).hasText("Voice");
  }

  private static Locator module(Page page, String pulse) {
    return page.locator("#p-" + pulse + " .tag").first();
  }

  private static void skipAndPutBack(Page page) {
    page.locator("#p-2026-05-05 summary").click();
    page.locator("#skip-2026-05-05").click();
    assertThat(page.locator("#p-2026-05-05 s")).hasText("Tuesday 5 May 2026");
    assertThat(page.locator(".pulses > li")).hasCount(9);
    check(page);
    page.locator("#back-2026-05-05").click();
    assertThat(page.locator("#p-2026-05-05 h3")).hasText("Tuesday 5 May 2026, 08:00");
    assertThat(page.locator(".pulses > li")).hasCount(8);
  }

  private static void comeIn(Page page) {
    await().until(() -> LINK.matcher(cambium.output()).find());
    Matcher link = LINK.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    press(page, "Sign in");
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void check(Page page) {
    Accessibility.check(page, NARROW, Browser.DESK);
  }
}
