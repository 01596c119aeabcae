package cambium.endtoend;

import static cambium.endtoend.RunningCambium.ANALYTICS;
import static cambium.endtoend.RunningCambium.IDENTITY;
import static cambium.endtoend.RunningCambium.NOTIFICATION;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to results, with a browser alone, as whoever sets Cambium up does it. */
class AdministratorJourneyTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final Pattern ROUND = Pattern.compile("/rounds/([^/?]+)");
  private static final String BROKEN =
      "person_id,name,email,manager_id,language\na,A,a@x.org,,en\nb,B,no address,a,en\n";

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;

  private final Company company = Company.of(2, 1, 5);

  @BeforeAll
  static void start() {
    browser = Browser.open();
    cambium = RunningCambium.start(directory);
  }

  @Test
  void theFirstAdministratorGetsFromAnEmptyStartToResults() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      comeIn(page);
      importPeople(page);
      Survey survey = askEverybody(page);
      readTheMailbox(page);
      answers(survey);
      close(page);
      lookAtWhatCameOfIt(page);
      assertThat(visitor.cookies())
          .isNotEmpty()
          .allSatisfy(
              cookie -> {
                assertThat(cookie.name).isNotEqualToIgnoringCase("JSESSIONID");
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isNotNull();
              })
          .extracting((Cookie cookie) -> cookie.name)
          .doesNotHaveDuplicates();
      signOut(page);
    }
    somebodySignsInByMail();
  }

  private static void comeIn(Page page) {
    await().until(() -> LINK.matcher(cambium.output()).find());
    Matcher link = LINK.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(cambium.url(SURVEY, "/"));
    assertThat(page.locator("h1")).hasText("Sign in");
    check(page);
    page.navigate(link.group());
    assertThat(page.locator("h1")).hasText("One more step");
    check(page);
    press(page, "Sign in");
    page.navigate(cambium.url(IDENTITY, "/"));
    assertThat(page.getByText("You administer Cambium.")).isVisible();
    check(page);
    try (BrowserContext stranger = browser.visitor(Browser.PHONE)) {
      Page again = stranger.newPage();
      again.navigate(link.group());
      press(again, "Sign in");
      assertThat(again.locator("h1")).hasText("This link no longer works");
      check(again);
    }
    page.getByRole(AriaRole.LINK, named("Surveys")).first().click();
    assertThat(page.locator("h2")).hasText("First, your people");
    check(page);
  }

  private void importPeople(Page page) {
    page.getByRole(AriaRole.LINK, named("Import people")).first().click();
    assertThat(page.locator("h1")).hasText("People");
    check(page);
    bring(page, BROKEN);
    Locator error = page.locator("#result tbody tr");
    assertThat(error).hasCount(1);
    assertThat(error.locator("td").first()).hasText("3");
    assertThat(error.locator("code")).hasText("email");
    check(page);

    bring(page, company.csv());
    assertThat(page.getByText("This is what would change")).isVisible();
    assertThat(page.locator("#result dd").first()).hasText(String.valueOf(company.people()));
    assertThat(known()).as("a preview changes nothing").isZero();
    check(page);
    press(page, "Take it over");
    assertThat(page.getByText("Taken over")).isVisible();
    assertThat(known()).isEqualTo(company.people());
    check(page);
    page.reload();
    assertThat(page.locator(".lead")).hasText(company.people() + " people are known.");
  }

  private static Survey askEverybody(Page page) {
    page.getByRole(AriaRole.LINK, named("Rounds")).first().click();
    check(page);
    page.getByRole(AriaRole.LINK, named("Plan a round")).first().click();
    check(page);
    page.locator("#title").fill("Autumn pulse");
    page.locator("input[name=what]").first().check();
    page.locator("#audience").fill("nobody");
    press(page, "Save as a draft");
    assertThat(page.locator("#audience")).hasAttribute("aria-invalid", "true");
    check(page);
    page.locator("#audience").fill("");
    press(page, "Save as a draft");
    assertThat(page.locator("h1")).hasText("Autumn pulse");
    check(page);
    press(page, "Open the round");
    assertThat(page.locator("#status .tag")).hasText("Open");
    assertThat(page.getByRole(AriaRole.HEADING, named("Invitations by mail"))).isVisible();
    check(page);
    page.getByRole(AriaRole.LINK, named("Rounds")).first().click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    check(page);
    page.getByRole(AriaRole.LINK, named("Autumn pulse")).first().click();
    Matcher round = ROUND.matcher(page.url());
    assertThat(round.find()).isTrue();
    return Survey.known(round.group(1));
  }

  private void readTheMailbox(Page page) {
    String roundPage = page.url();
    await().until(() -> cambium.mails("@example.org").size() == company.people());
    page.navigate(cambium.url(IDENTITY, "/mail"));
    assertThat(page.locator("tbody tr")).hasCount(company.people());
    check(page);
    page.locator("#to").fill("d0t0m0@example.org");
    press(page, "Show");
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("tbody a").click();
    assertThat(page.locator("h1")).containsText("Autumn pulse");
    check(page);
    page.locator(".mail-links a").first().click();
    assertThat(page.locator("h1")).hasText("Before you answer");
    page.navigate(roundPage);
  }

  /** Two let it be. */
  private void answers(Survey survey) {
    survey.tokens(cambium, company.people()).values().stream()
        .skip(2)
        .map(token -> Survey.answers(cambium, token, question -> 2 + question % 3))
        .forEach(body -> cambium.post(SURVEY, "/api/responses", body, null).expect(201));
  }

  private static void close(Page page) {
    page.reload();
    assertThat(page.locator("#taking-part")).hasText("At least 10 of 15 have answered.");
    page.getByText("Close it before its time").click();
    press(page, "Close now");
    assertThat(page.locator("#status .tag")).hasText("Results are out");
    check(page);
  }

  private static void lookAtWhatCameOfIt(Page page) {
    page.getByRole(AriaRole.LINK, named("To the results")).first().click();
    assertThat(page.locator("h1")).hasText("The whole organisation");
    check(page);
    await().until(() -> cambium.mails("root@example.org").toString().contains("What we heard in"));
    page.navigate(cambium.url(NOTIFICATION, "/"));
    check(page);
    page.getByRole(AriaRole.LINK, named("Deliveries")).first().click();
    assertThat(page.locator("h2")).hasText("Autumn pulse");
    assertThat(page.locator("thead").first()).containsText("Sent");
    check(page);
    for (int service : new int[] {IDENTITY, SURVEY, ANALYTICS, NOTIFICATION}) {
      assertThat(page.navigate(cambium.url(service, "/rounds/none")).status()).isEqualTo(404);
      check(page);
    }
  }

  private static void signOut(Page page) {
    page.navigate(cambium.url(SURVEY, "/"));
    press(page, "Sign out");
    assertThat(page.getByText("What was heard goes up.")).isVisible();
    check(page);
    page.navigate(cambium.url(SURVEY, "/people"));
    assertThat(page.locator("h1")).hasText("Sign in");
    assertThat(page.url()).startsWith(cambium.url(IDENTITY, "/"));
  }

  private static void somebodySignsInByMail() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(NOTIFICATION, "/"));
      page.locator("#email").fill("d0@example.org");
      press(page, "Send me a link");
      assertThat(page.locator("h1")).hasText("Look in your mailbox");
      check(page);
      await().until(() -> LINK.matcher(cambium.mails("d0@example.org").toString()).find());
      page.navigate(cambium.url(IDENTITY, "/mail?to=d0@example.org"));
      page.getByRole(AriaRole.LINK, named("Your link to Cambium")).first().click();
      page.locator(".mail-links a").first().click();
      press(page, "Sign in");
      assertThat(page.locator("h1")).hasText("What came to you");
      assertThat(page.url()).startsWith(cambium.url(NOTIFICATION, "/"));
      check(page);
      page.locator("article h3 a").first().click();
      check(page);
      page.locator(".languages a[lang=nb]").click();
      assertThat(page.locator("html")).hasAttribute("lang", "nb");
      assertThat(page.navigate(cambium.url(SURVEY, "/people")).status()).isEqualTo(403);
      check(page);
    }
  }

  private static void bring(Page page, String csv) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    press(page, "See what would change");
  }

  private static int known() {
    return cambium.get(SURVEY, "/api/people", cambium.admin()).json().path("total").asInt();
  }

  private static void press(Page page, String button) {
    page.locator("main, header")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void check(Page page) {
    Accessibility.check(page, Browser.PHONE, Browser.DESK);
  }
}
