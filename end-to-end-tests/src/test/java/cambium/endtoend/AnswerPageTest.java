package cambium.endtoend;

import static cambium.endtoend.AnswerScreens.QUESTIONS;
import static cambium.endtoend.AnswerScreens.THANKS;
import static cambium.endtoend.AnsweringRounds.DECIDED;
import static cambium.endtoend.AnsweringRounds.EVERY_KIND;
import static cambium.endtoend.AnsweringRounds.PULSE;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.testing.TestReport;
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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page behind the personal link, as those who are asked meet it. */
class AnswerPageTest {
  private static final int MOST_BYTES = 60 * 1024;
  private static final int NARROWEST = 320; // 1280 px at 400 %, 640 px at 200 %

  @TempDir static Path directory;
  @AutoClose private static AnsweringRounds rounds;
  @AutoClose private static Browser browser;
  private static Survey other;

  @BeforeAll
  static void openRounds() {
    browser = Browser.open();
    rounds = AnsweringRounds.start(directory, 0, Map.of());
    rounds.openPulse("d0");
    rounds.openEveryKind("d1");
    other = rounds.openPulse("d1");
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
      assertThat(page.locator("input:not([name=view])")).hasCount(0);
      assertThat(page.locator(".help")).hasCount(0);
      page.getByText("What is seen, and by whom").click();
      assertThat(page.getByText("Nobody: what one person answered.")).isVisible();
      new AnswerScreens(page).answerAll().press("Send my answers").reads(THANKS);
      assertThat(page.locator(".after")).containsText("with the same link or code");
      assertThat(page.locator(".decided")).containsText(DECIDED);

      assertThat(visitor.cookies()).isEmpty();
      assertThat(requests).allMatch(url -> url.startsWith(rounds.url("/")));
      assertThat(requests).noneMatch(url -> url.contains(token("d0t0m0")));
      long icon =
          page.request()
              .get(rounds.url(page.locator("link[rel=icon]").getAttribute("href")))
              .body()
              .length;
      TestReport.note("answer page", (bytes.get() + icon) + " bytes for a whole visit");
      assertThat(bytes.get()).isPositive();
      assertThat(bytes.get() + icon).isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @Test
  void everythingCanBeDoneWithKeysAlone() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t0m1"));
      AnswerScreens screens = new AnswerScreens(page);
      Keyboard keys = new Keyboard(page).reads("Before you answer").tabTo("Start");
      screens.showsFocus();
      keys.press("Enter");
      screens.progress(1);
      keys.press("4");
      screens.progress(2);
      keys.tabTo("Back");
      screens.showsFocus();
      keys.press("Enter");
      screens.progress(1);
      assertThat(page.locator("input:checked")).hasValue("4");
      keys.press("2");
      screens.progress(2);
      keys.press("Tab");
      screens.showsFocus();
      keys.tabTo("Skip");
      screens.showsFocus();
      keys.press("Enter");
      for (int question = 3; question < QUESTIONS - 1; question++) {
        screens.progress(question);
        keys.press("5");
      }
      screens.progress(QUESTIONS - 1);
      assertThat(page.locator(".options input")).hasCount(11);
      keys.press("1").press("0").press("Enter");
      screens.progress(QUESTIONS);
      keys.tabTo("q11").type("Fewer meetings").tabTo("Next").press("Enter");
      keys.reads("Your answers").tabTo("Send my answers");
      screens.showsFocus();
      keys.press("Enter").reads(THANKS);
      JsonNode given = rounds.response(token("d0t0m1"));
      assertThat(given.path("answers").path("stress-1").asInt()).isEqualTo(2);
      assertThat(given.path("answers").has("stress-2")).as("skipped").isFalse();
      assertThat(given.path("answers").path("firefighting-1").asInt()).isEqualTo(10);
      assertThat(given.path("comments").size()).isEqualTo(1);
    }
  }

  @Test
  void allOnOnePageCanBeAnsweredWithKeysAloneAndIsRemembered() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(rounds.link("d1t0m1", EVERY_KIND));
      AnswerScreens screens = new AnswerScreens(page);
      Keyboard keys = new Keyboard(page).reads("Before you answer");
      while (!page.evaluate("document.activeElement.name ?? ''").equals("view")) {
        keys.press("Tab");
      }
      keys.press("ArrowRight");
      screens.showsFocus();
      keys.tabTo("Start").press("Enter").reads("The questions");
      keys.tabTo("Send my answers").press("Enter");
      assertThat(page.locator("[role=alert]")).isFocused();
      assertThat(page.locator("[role=alert] li")).hasCount(2);
      keys.tabTo("In my team we help each other.");
      screens.showsFocus();
      keys.press("Enter");
      assertThat(page.locator("#q0 input").first()).isFocused();
      assertThat(page.locator("#q0")).hasAttribute("aria-invalid", "true");
      keys.press("3");
      assertThat(page.locator("#q0 input:checked")).hasValue("3");
      assertThat(page.locator("#q0-error")).isHidden();
      assertThat(page.locator("#q1 input").first()).isFocused();
      screens.showsFocus();
      keys.press("5").press("Enter").press("2").press("Enter");
      keys.press("1").press("0").press("Enter").press("1").type("Fewer meetings");
      assertThat(page.locator("progress")).hasAttribute("aria-label", "6 of 6 answered");
      keys.tabTo("Send my answers").press("Enter").reads(THANKS);
      JsonNode given = rounds.response(rounds.token("d1t0m1", EVERY_KIND));
      assertThat(given.path("answers").toString())
          .isEqualTo("{\"again\":true,\"energy\":10,\"help\":3,\"meetings-1\":5,\"meetings-2\":2}");
      assertThat(given.path("comments").path("else").asString()).isEqualTo("Fewer meetings");

      page.navigate("about:blank");
      page.navigate(rounds.link("d1t0m2", EVERY_KIND));
      screens.press("Start").reads("The questions");
      page.locator("#q1 .option").first().click();
      page.locator("#q1 .clear").click();
      assertThat(page.locator("#q1 input:checked")).hasCount(0);
      screens.press("One at a time").press("Next").press("Skip").press("Skip").press("Skip");
      screens.press("Next").press("Skip").press("Send my answers");
      assertThat(page.locator("[role=alert] li")).hasCount(2);
      page.locator("[role=alert] button").last().click();
      screens.reads("Would you choose this job again? (needs an answer)");
    }
  }

  @Test
  void aLikertItemReadsQuestionOptionAndPosition() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t0m3"));
      AnswerScreens screens = new AnswerScreens(page).press("Start").progress(1);
      assertThat(screens.readAloud())
          .containsExactly(
              "In the past two weeks, how often has work left you tense?",
              "Never, radio, 1 of 5",
              "Rarely, radio, 2 of 5",
              "Sometimes, radio, 3 of 5",
              "Often, radio, 4 of 5",
              "Always, radio, 5 of 5");
      screens.press("All on one page").reads("The questions");
      assertThat(screens.readAloud())
          .hasSize(10 * 6 + 12)
          .contains("My manager has my back when things get difficult.", "Agree, radio, 4 of 5")
          .contains("0 (Nothing), radio, 1 of 11", "10 (The whole week), radio, 11 of 11");
    }
  }

  @Test
  void whatWasSentCanBeChangedAndTakenBack() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentBy(visitor, "d0t0m2");
      AnswerScreens screens = new AnswerScreens(page);
      page.reload();
      screens.reads(THANKS).press("Change my answers");
      page.locator(".edit button").first().click();
      page.getByText("Never", exactly()).click();
      screens.progress(2);
      page.reload();
      assertThat(page.getByText("They have not been sent yet")).isVisible();
      screens.press("Continue").press("Skip").press("Send the changes").reads(THANKS);
      assertThat(page.getByText("version 2")).isVisible();
      JsonNode given = rounds.response(token("d0t0m2"));
      assertThat(given.path("answers").path("stress-1").asInt()).isEqualTo(1);

      screens.press("Take them back").reads("Take your answers back?").press("Keep them");
      screens.press("Take them back").reads("Take your answers back?").press("Take them back");
      screens.reads("Your answers are taken back");
      assertThat(rounds.response(token("d0t0m2")).isMissingNode()).isTrue();
    }
  }

  @Test
  void theDeviceKeepsADraftAndTheBrowsersBackGoesOneQuestionBack() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t0m3"));
      AnswerScreens screens = new AnswerScreens(page).press("Start");
      page.getByText("Often", exactly()).click();
      screens.progress(2);
      page.goBack();
      screens.progress(1);
      assertThat(page.locator("input:checked")).hasValue("4");
    }
  }

  @Test
  void aLinkThatNobodyHasSaysSo() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(rounds.url("/r#" + "A".repeat(43)));
      assertThat(page.locator("h1")).hasText("This leads to no questions");
      page.navigate(rounds.url("/r"));
      assertThat(page.locator("h1")).hasText("This leads to no questions");
      page.getByText("I have a code on paper").click();
      assertThat(page.locator("h1")).hasText("Type your code");
    }
  }

  @Test
  void afterTheCloseOneSentenceSaysIt() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentBy(visitor, "d1t0m0");
      AnswerScreens screens = new AnswerScreens(page).press("Change my answers");
      other.close(rounds.cambium());
      screens.press("Send the changes").reads("This round is closed");
      assertThat(page.locator(".lead")).containsText("Answers can no longer be sent");
      checkInEveryLanguage(page);
    }
  }

  @Test
  void theSwitchSpeaksFourLanguages() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t1m0"));
      AnswerScreens screens = new AnswerScreens(page);
      Map<String, String> start =
          Map.of("nb", "Start", "da", "Start", "sv", "Börja", "en", "Start");
      for (String language : List.of("nb", "da", "sv", "en")) {
        screens.speaks(language);
        assertThat(page.locator("button.wide"))
            .hasText(Objects.requireNonNull(start.get(language)));
      }
      screens.press("Start").speaks("sv");
      assertThat(page.getByText("Ibland")).isVisible();
      assertThat(page.locator("progress")).hasAttribute("aria-label", "1 av 12");
      screens.speaks("nb");
      page.getByText("Noen ganger").click();
      assertThat(page.locator("progress")).hasAttribute("aria-label", "2 av 12");
    }
  }

  @Test
  void everyScreenIsAccessibleInEveryLanguage() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(link("d0t1m1"));
      AnswerScreens screens = new AnswerScreens(page).reads("Before you answer");
      checkInEveryLanguage(page);
      page.getByText("What is seen, and by whom").click();
      Accessibility.check(page, NARROWEST, Browser.DESK);
      screens.press("Start").progress(1);
      checkInEveryLanguage(page);
      page.getByText("Rarely", exactly()).click();
      screens.progress(2);
      page.goBack();
      screens.progress(1);
      page.getByText("What is seen", exactly()).click();
      Accessibility.check(page, NARROWEST, Browser.DESK);
      screens.press("Next ›");
      for (int question = 2; question < QUESTIONS; question++) {
        screens.progress(question);
        if (question == QUESTIONS - 1) {
          checkInEveryLanguage(page);
        }
        screens.press("Skip");
      }
      screens.progress(QUESTIONS);
      page.locator("textarea").fill("Fewer meetings");
      checkInEveryLanguage(page);
      screens.press("Next ›").reads("Your answers");
      checkInEveryLanguage(page);
      screens.press("Send my answers").reads(THANKS);
      checkInEveryLanguage(page);
      screens.press("Take them back");
      checkInEveryLanguage(page);
      screens.press("Take them back").reads("Your answers are taken back");
      checkInEveryLanguage(page);
      page.navigate("about:blank");
      page.navigate(rounds.url("/r"));
      screens.reads("This leads to no questions");
      checkInEveryLanguage(page);
    }
  }

  @Test
  void allOnOnePageIsAccessibleInEveryLanguageEvenWithErrors() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(rounds.link("d1t0m3", EVERY_KIND));
      AnswerScreens screens = new AnswerScreens(page).press("Start").press("All on one page");
      checkInEveryLanguage(page);
      screens.press("Send my answers");
      assertThat(page.locator("[role=alert] li")).hasCount(2);
      screens.targetsAreLargeEnough();
      Accessibility.check(page, NARROWEST, 360, Browser.DESK);
    }
  }

  private static void checkInEveryLanguage(Page page) {
    AnswerScreens screens = new AnswerScreens(page);
    for (String language : List.of("nb", "da", "sv")) {
      screens.speaks(language);
      Accessibility.checkInLight(page, 360, Browser.DESK);
    }
    screens.speaks("en");
    screens.targetsAreLargeEnough();
    Accessibility.check(page, 360, Browser.DESK);
  }

  private static Page sentBy(BrowserContext visitor, String person) {
    Page page = visitor.newPage();
    page.navigate(link(person));
    new AnswerScreens(page).answerAll().press("Send my answers").reads(THANKS);
    return page;
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

  private static String link(String person) {
    return rounds.link(person, PULSE);
  }

  private static String token(String person) {
    return rounds.token(person, PULSE);
  }
}
