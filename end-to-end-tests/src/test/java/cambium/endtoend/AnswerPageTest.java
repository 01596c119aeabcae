package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page behind the personal link, as those who are asked meet it. */
class AnswerPageTest {
  private static final int QUESTIONS = 11;
  private static final int MOST_BYTES = 60 * 1024;
  private static final Pattern LINK = Pattern.compile("http\\S+/r\\S*#[\\w-]{43}");
  private static final String THANKS = "Thank you. Your answers are in.";

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;
  private static Survey survey;
  private static Survey other;

  @BeforeAll
  static void openTwoRounds() {
    browser = Browser.open();
    cambium = RunningCambium.start(directory);
    Company company = Company.of(2, 2, 4);
    String withoutMailbox = "paper,Pia Papir,,d0t0,nb\n";
    cambium
        .send(
            "PUT",
            SURVEY,
            "/api/people",
            company.csv() + withoutMailbox,
            "text/csv",
            cambium.admin())
        .expect(200);
    survey = Survey.draftOf("C", cambium, "d0").open(cambium);
    other = Survey.draftOf("C", cambium, "d1").open(cambium);
    survey.tokens(cambium, company.people() - 1);
  }

  @Test
  void thePromiseComesFirstAndTheVisitLeavesNoTrace() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      List<String> requests = new ArrayList<>();
      page.onRequest((Request request) -> requests.add(request.url()));
      AtomicLong bytes = countBytes(page);
      page.navigate(link("d0t0m0"));
      assertThat(page.locator("h1")).hasText("Before you answer");
      assertThat(page.locator(".promise .lead"))
          .hasText("Your answers join at least 4 others before anyone sees a figure.");
      assertThat(page.locator("input")).hasCount(0);
      page.getByText("What is seen, and by whom").click();
      assertThat(page.getByText("Nobody: what one person answered.")).isVisible();
      page.getByText("Start", exactly()).click();
      answerAll(page);
      press(page, "Send my answers");
      assertThat(page.locator("h1")).hasText(THANKS);

      assertThat(visitor.cookies()).isEmpty();
      assertThat(requests).allMatch(url -> url.startsWith(cambium.url(SURVEY, "/")));
      assertThat(requests).noneMatch(url -> url.contains(token("d0t0m0")));
      assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @Test
  void everythingCanBeDoneWithKeysAlone() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t0m1"));
      Keyboard keys = new Keyboard(page).reads("Before you answer").tabTo("Start").press("Enter");
      progress(page, 1);
      keys.press("4");
      progress(page, 2);
      keys.tabTo("Back").press("Enter");
      progress(page, 1);
      assertThat(page.locator("input:checked")).hasValue("4");
      keys.press("2");
      progress(page, 2);
      keys.tabTo("Skip").press("Enter");
      for (int question = 3; question < QUESTIONS; question++) {
        progress(page, question);
        keys.press("5");
      }
      progress(page, QUESTIONS);
      assertThat(page.locator(".options input")).hasCount(11);
      keys.press("1").press("0").press("Enter");
      progress(page, QUESTIONS + 1);
      keys.tabTo("comment").type("Fewer meetings").tabTo("Next").press("Enter");
      keys.reads("Your answers").tabTo("Send my answers").press("Enter").reads(THANKS);
      JsonNode given = invitation("d0t0m1").path("response");
      assertThat(given.path("answers").path("stress-1").asInt()).isEqualTo(2);
      assertThat(given.path("answers").has("stress-2")).as("skipped").isFalse();
      assertThat(given.path("answers").path("firefighting-1").asInt()).isEqualTo(10);
      assertThat(given.path("comments").size()).isEqualTo(1);
    }
  }

  @Test
  void whatWasSentCanBeChangedAndTakenBack() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentBy(visitor, "d0t0m2");
      page.reload();
      assertThat(page.locator("h1")).hasText(THANKS);
      press(page, "Change my answers");
      page.locator(".edit button").first().click();
      page.getByText("Never", exactly()).click();
      progress(page, 2);
      page.reload();
      assertThat(page.getByText("They have not been sent yet")).isVisible();
      press(page, "Continue");
      press(page, "Skip");
      press(page, "Send the changes");
      assertThat(page.locator("h1")).hasText(THANKS);
      assertThat(page.getByText("version 2")).isVisible();
      JsonNode given = invitation("d0t0m2").path("response");
      assertThat(given.path("answers").path("stress-1").asInt()).isEqualTo(1);

      press(page, "Take them back");
      assertThat(page.locator("h1")).hasText("Take your answers back?");
      press(page, "Keep them");
      press(page, "Take them back");
      press(page, "Take them back");
      assertThat(page.locator("h1")).hasText("Your answers are taken back");
      assertThat(invitation("d0t0m2").has("response")).isFalse();
    }
  }

  @Test
  void theDeviceKeepsADraftAndTheBrowsersBackGoesOneQuestionBack() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t0m3"));
      press(page, "Start");
      page.getByText("Often", exactly()).click();
      progress(page, 2);
      page.goBack();
      progress(page, 1);
      assertThat(page.locator("input:checked")).hasValue("4");
    }
  }

  @Test
  void aLinkThatNobodyHasSaysSo() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(SURVEY, "/r#" + "A".repeat(43)));
      assertThat(page.locator("h1")).hasText("This link does not lead to a question");
      page.navigate(cambium.url(SURVEY, "/r"));
      assertThat(page.locator("h1")).hasText("This link does not lead to a question");
      page.getByText("I have a code on paper").click();
      assertThat(page.locator("h1")).hasText("Type your code");
    }
  }

  @Test
  void afterTheCloseOneSentenceSaysIt() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentBy(visitor, "d1t0m0");
      press(page, "Change my answers");
      other.close(cambium);
      press(page, "Send the changes");
      assertThat(page.locator("h1")).hasText("This round is closed");
      assertThat(page.locator(".lead")).containsText("Answers can no longer be sent");
      Accessibility.check(page, 360, Browser.DESK);
    }
  }

  @Test
  void theSwitchSpeaksFourLanguages() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t1m0"));
      Map<String, String> start =
          Map.of("nb", "Start", "da", "Start", "sv", "Börja", "en", "Start");
      for (String language : List.of("nb", "da", "sv", "en")) {
        page.locator("[data-language=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("button.wide"))
            .hasText(Objects.requireNonNull(start.get(language)));
      }
      press(page, "Start");
      page.locator("[data-language=sv]").click();
      assertThat(page.getByText("Ibland")).isVisible();
      assertThat(page.locator("progress")).hasAttribute("aria-label", "1 av 12");
      page.locator("[data-language=nb]").click();
      assertThat(page.getByText("Noen ganger")).isVisible();
      page.getByText("Noen ganger").click();
      assertThat(page.locator("progress")).hasAttribute("aria-label", "2 av 12");
    }
  }

  @Test
  void everyScreenIsAccessible() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t1m1"));
      page.getByText("What is seen, and by whom").click();
      check(page);
      press(page, "Start");
      progress(page, 1);
      check(page);
      page.getByText("Rarely", exactly()).click();
      progress(page, 2);
      page.goBack();
      progress(page, 1);
      page.getByText("What is seen", exactly()).click();
      check(page);
      press(page, "Next ›");
      for (int question = 2; question < QUESTIONS; question++) {
        press(page, "Skip");
      }
      progress(page, QUESTIONS);
      check(page);
      press(page, "Skip");
      page.locator("textarea").fill("Fewer meetings");
      check(page);
      press(page, "Next ›");
      check(page);
      press(page, "Send my answers");
      check(page);
      press(page, "Take them back");
      check(page);
      press(page, "Take them back");
      assertThat(page.locator("h1")).hasText("Your answers are taken back");
      check(page);
      page.navigate(cambium.url(SURVEY, "/r"));
      assertThat(page.locator("h1")).isVisible();
      check(page);
      page.navigate(cambium.url(SURVEY, "/code"));
      check(page);
      new Keyboard(page).tabTo("code").type("0000-0000-0000").press("Enter");
      assertThat(page.locator("#refused")).isVisible();
      check(page);
    }
  }

  @Test
  void aCodeOnPaperNeedsNeitherScriptNorMouse() {
    String code =
        cambium
            .get(SURVEY, "/api/rounds/" + survey.id() + "/codes", cambium.admin())
            .json()
            .path(0)
            .path("code")
            .asString();
    try (BrowserContext visitor = browser.visitorWithoutScript(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(SURVEY, "/code"));
      new Keyboard(page).tabTo("code").type("0000-0000-0000").press("Enter");
      assertThat(page.getByText("No open round knows this code")).isVisible();
      page.locator("#code").fill("");
      page.locator("#code").focus();
      new Keyboard(page).type(code.toLowerCase(java.util.Locale.ROOT)).press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/r#[\\w-]{43}"));
      assertThat(page.locator("noscript h1")).isVisible();
      assertThat(visitor.cookies()).isEmpty();
      try (BrowserContext withScript = browser.visitor(Browser.PHONE)) {
        Page questions = withScript.newPage();
        questions.navigate(page.url());
        assertThat(questions.locator("h1")).hasText("Before you answer");
      }
    }
  }

  private static void check(Page page) {
    Accessibility.check(page, 360, Browser.DESK);
  }

  private static Page sentBy(BrowserContext visitor, String person) {
    Page page = visitor.newPage();
    page.navigate(link(person));
    press(page, "Start");
    answerAll(page);
    press(page, "Send my answers");
    assertThat(page.locator("h1")).hasText(THANKS);
    return page;
  }

  private static void answerAll(Page page) {
    for (int question = 1; question <= QUESTIONS; question++) {
      progress(page, question);
      page.locator(".option").nth(3).click();
      if (question == QUESTIONS) {
        progress(page, question + 1);
      }
    }
    press(page, "Skip");
  }

  private static void progress(Page page, int question) {
    assertThat(page.locator("progress"))
        .hasAttribute("aria-label", question + " of " + (QUESTIONS + 1));
  }

  private static void press(Page page, String button) {
    page.locator("button", new Page.LocatorOptions().setHasText(button)).last().click();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static AtomicLong countBytes(Page page) {
    AtomicLong bytes = new AtomicLong();
    CDPSession network = page.context().newCDPSession(page);
    network.send("Network.enable");
    network.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    return bytes;
  }

  /** As it stands in the mail. */
  private static String link(String person) {
    String text = cambium.mails(person + "@example.org").path(0).path("text").asString();
    return LINK.matcher(text).results().findFirst().orElseThrow().group();
  }

  private static String token(String person) {
    String link = link(person);
    return link.substring(link.indexOf('#') + 1);
  }

  private static JsonNode invitation(String person) {
    String body = "{\"token\":\"" + token(person) + "\"}";
    return cambium.post(SURVEY, "/api/invitation", body, null).expect(200).json();
  }
}
