package cambium.endtoend;

import static cambium.endtoend.RunningCambium.IDENTITY;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The pages that mails lead to, and those where an administrator prints what is handed out. */
class InvitingPagesTest {
  private static final Pattern SIGN_IN = Pattern.compile("http\\S+/sign-in/link\\?token=\\S+");
  private static final Pattern HOURS = Pattern.compile("http\\S+/mails/\\S+");
  private static final Pattern STOP = Pattern.compile("http\\S+/stop/\\S+");
  private static final List<String> LANGUAGES = List.of("en", "nb", "da", "sv");
  // Mails keep to working hours where Cambium acts by itself, so a Monday at nine in Oslo.
  private static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;
  private static Survey survey;

  @BeforeAll
  static void openARound() {
    browser = Browser.open();
    cambium =
        RunningCambium.start(
            directory, RunningCambium.freePorts(), Map.of("CAMBIUM_TEST_CLOCK", "true"));
    moveTo(MONDAY);
    String people =
        Company.of(2, 1, 5).csv()
            + "n1,Åse Øien,,d0t0,nb\nn2,Björn Lindström,,d0t0,sv\nn3,Søren Æbelø,,d1t0,da\n";
    cambium.send("PUT", SURVEY, "/api/people", people, "text/csv", cambium.admin()).expect(200);
    String closesAt = MONDAY.plus(14, ChronoUnit.DAYS).toString();
    String round =
        cambium
            .post(
                SURVEY,
                "/api/rounds",
                """
                {"questionnaire":"cambium-pulse","title":"Spring pulse","closesAt":"%s",
                 "decided":{"en":"Shifts are announced two weeks ahead."}}
                """
                    .formatted(closesAt),
                cambium.admin())
            .expect(201)
            .json()
            .path("id")
            .asString();
    survey = Survey.known(round).open(cambium);
  }

  @Test
  void whoeverGetsAMailChoosesItsHoursAndStopsItsReminders() {
    moveTo(MONDAY.plus(7, ChronoUnit.DAYS).plusSeconds(600)); // half time
    String hours = linkIn("d0t0m1", HOURS);
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      for (String language : LANGUAGES) {
        page.navigate(inLanguage(hours, language));
        check(page);
        keepForTheEye(page, "hours-" + language);
      }
      page.navigate(inLanguage(hours, "en"));
      page.getByLabel("Not before").selectOption("10");
      page.getByLabel("Not after").selectOption("9");
      press(page, "Keep this");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("later in the day");
      check(page);
      page.getByLabel("Not after").selectOption("15");
      page.getByLabel("Also on weekends and public holidays").check();
      press(page, "Keep this");
      assertThat(page.locator("h1")).hasText("Your choice is kept");
      check(page);
      page.navigate(hours);
      assertThat(page.getByLabel("Not before")).hasValue("10");
      check(page);
      press(page, "Back to the usual hours");
      assertThat(page.locator("h1")).hasText("The usual hours hold again");
      check(page);
      assertThat(page.navigate(hours.replaceAll("/[^/]+\\?", "/none?")).status()).isEqualTo(404);
      assertThat(page.locator("h1")).hasText("This link has ended");
      check(page);

      String stop = linkIn("d0t0m1", STOP);
      for (String language : LANGUAGES) {
        page.navigate(inLanguage(stop, language));
        check(page);
        keepForTheEye(page, "stop-" + language);
      }
      page.navigate(inLanguage(stop, "en"));
      page.getByRole(AriaRole.BUTTON, named("Stop the reminders")).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("You get no more reminders");
      check(page);
      assertThat(visitor.cookies()).isEmpty();
    }
  }

  @Test
  void anAdministratorPrintsCardsForWhoeverHasNoMailbox() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      signIn(page);
      String codes = cambium.url(SURVEY, "/rounds/" + survey.id() + "/codes");
      for (String language : LANGUAGES) {
        page.navigate(codes + "?lang=" + language);
        assertThat(page.locator("tbody tr")).hasCount(2);
        check(page);
        keepForTheEye(page, "codes-" + language);
      }
      page.navigate(codes + "?lang=en");
      page.getByLabel("Name").fill("øien");
      press(page, "Find");
      String again =
          page.getByRole(AriaRole.LINK, named("Print the card of Åse Øien")).getAttribute("href");
      check(page);
      assertPrints(page, again);
      assertPrints(
          page, page.getByRole(AriaRole.LINK, named("Print all 3 cards")).getAttribute("href"));
      page.getByLabel("Name").fill("nobody");
      press(page, "Find");
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("Nobody with a card has such a name.");
      check(page);
    }
  }

  private static void assertPrints(Page page, String address) {
    APIResponse file = page.request().get(cambium.url(SURVEY, address));
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers()).containsEntry("content-type", "application/pdf");
    assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static void signIn(Page page) {
    await().until(() -> SIGN_IN.matcher(cambium.output()).find());
    Matcher link = SIGN_IN.matcher(cambium.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    press(page, "Sign in");
    page.navigate(cambium.url(IDENTITY, "/"));
    assertThat(page.getByText("You administer Cambium.")).isVisible();
  }

  private static String linkIn(String person, Pattern link) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> newestLink(person, link), found -> !found.isEmpty());
  }

  private static String newestLink(String person, Pattern link) {
    for (JsonNode mail : cambium.mails(person + "@example.org")) {
      Matcher found = link.matcher(mail.path("text").asString());
      if (found.find()) {
        return found.group();
      }
    }
    return "";
  }

  private static String inLanguage(String address, String language) {
    return address.replaceAll("lang=..", "lang=" + language);
  }

  private static void moveTo(Instant moment) {
    cambium
        .send(
            "PUT",
            IDENTITY,
            "/api/clock",
            "{\"now\":\"" + moment + "\"}",
            "application/json",
            cambium.admin())
        .expect(200, 204);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void check(Page page) {
    Accessibility.check(page, 360, Browser.DESK);
  }

  private static void keepForTheEye(Page page, String name) {
    Path picture = Path.of("target", "inviting", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
  }
}
