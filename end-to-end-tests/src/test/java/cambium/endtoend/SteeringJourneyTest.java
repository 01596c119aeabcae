package cambium.endtoend;

import static cambium.endtoend.RunningCambium.IDENTITY;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round steered with a browser: told what was decided, extended, cancelled; and the log of it.
 */
class SteeringJourneyTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final int NARROW = 360;

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    cambium = RunningCambium.start(directory);
    String csv = Company.of(2, 1, 5).csv() + "paper,On Paper,,d0t0,en\n";
    cambium.send("PUT", SURVEY, "/api/people", csv, "text/csv", cambium.admin()).expect(200);
  }

  @Test
  void anAdministratorSteersARoundAndForgetsSomebody() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      comeIn(page);
      plan(page);
      open(page);
      whatCannotBeFetchedIsSaid(page);
      extend(page);
      forgetSomebody(page);
      cancel(page);
      readTheLog(page);
    }
  }

  private static void comeIn(Page page) {
    await().until(() -> LINK.matcher(cambium.output()).find());
    Matcher link = LINK.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    press(page, "Sign in");
    page.navigate(cambium.url(IDENTITY, "/"));
    page.navigate(cambium.url(SURVEY, "/"));
    assertThat(page.locator("h2")).hasText("No rounds yet");
  }

  private static void plan(Page page) {
    follow(page, "Plan a round");
    page.locator("#title").fill("Autumn pulse");
    page.locator("input[name=what]").first().check();
    page.locator("#decided-en").fill("Decisions are explained within a week.");
    page.locator("#decided-nb").fill("Beslutninger forklares innen en uke.");
    check(page);
    press(page, "Save as a draft");
    assertThat(page.locator("dd.decided")).hasCount(2);
    page.getByText("What people will be promised").click();
    check(page);
  }

  private static void open(Page page) {
    press(page, "Open the round");
    assertThat(page.locator("#status .tag")).hasText("Open");
    assertThat(page.locator("#mails-gone")).hasText("15 of 15 invitations by mail have gone out.");
    assertThat(page.getByText("One person needs a code on paper.")).isVisible();
    page.getByText("What people were promised").click();
    assertThat(page.getByText("A share in percent needs at least 20 answers.")).isVisible();
    page.getByText("Give people more time").click();
    page.getByText("Cancel it").click();
    check(page);
    follow(page, "Rounds");
    assertThat(page.locator("tbody progress")).hasCount(1);
    check(page);
    follow(page, "Autumn pulse");
  }

  private static void whatCannotBeFetchedIsSaid(Page page) {
    assertThat(page.locator("#trouble")).isHidden();
    page.route("**/status?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    assertThat(page.locator("#trouble")).isVisible();
    check(page);
    page.unroute("**/status?*");
    assertThat(page.locator("#trouble")).isHidden();
  }

  private static void extend(Page page) {
    page.getByText("Give people more time").click();
    Locator closes = page.locator("#closesAt");
    String present = closes.inputValue();
    press(page, "Extend the round");
    assertThat(page.getByText("Choose a time to come that is later")).isVisible();
    assertThat(closes).isVisible();
    check(page);
    String later = java.time.LocalDateTime.parse(present).plusDays(7).toString();
    closes.fill(later);
    press(page, "Extend the round");
    assertThat(page.locator(".notice.warning").first()).isHidden();
    assertThat(closes).hasValue(later);
  }

  private static void forgetSomebody(Page page) {
    follow(page, "People");
    follow(page, "Forget a person");
    check(page);
    look(page, "d0t0");
    assertThat(page.locator(".notice.warning li")).hasCount(6);
    check(page);
    follow(page, "Forget a person");
    look(page, "d1t0m0@example.org");
    assertThat(page.locator("h1")).hasText("Person d1t0m0");
    check(page);
    press(page, "Forget this person");
    assertThat(page.getByText("This person is forgotten here.")).isVisible();
    assertThat(cambium.get(SURVEY, "/api/people", cambium.admin()).body()).doesNotContain("d1t0m0");
  }

  private static void look(Page page, String person) {
    page.locator("#person").fill(person);
    press(page, "See what will happen");
  }

  private static void cancel(Page page) {
    follow(page, "Rounds");
    follow(page, "Autumn pulse");
    page.getByText("Cancel it").click();
    assertThat(page.getByText("The reason goes by mail")).isVisible();
    page.locator("#reason").fill("=The wrong questions");
    press(page, "Cancel the round");
    assertThat(page.locator("#status .tag")).hasText("Cancelled");
  }

  private static void readTheLog(Page page) {
    follow(page, "Log");
    assertThat(page.locator("tbody tr")).hasCount(6);
    assertThat(page.locator("tbody tr").first()).containsText("Round cancelled");
    assertThat(page.locator("tbody tr").nth(1)).containsText("Person forgotten");
    assertThat(page.locator("tbody")).not().containsText("d1t0m0");
    check(page);
    page.locator("#action").selectOption("round.extended");
    press(page, "Show");
    assertThat(page.locator("tbody tr")).hasCount(1);
    String csv = page.getByText("All of this as CSV").getAttribute("href");
    String exported = page.request().get(cambium.url(SURVEY, csv)).text();
    assertThat(exported.lines()).hasSize(2).last().asString().contains("round.extended");
  }

  private static void follow(Page page, String link) {
    page.locator("main, header")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void check(Page page) {
    Accessibility.check(page, NARROW, Browser.DESK);
  }
}
