package cambium.endtoend;

import static cambium.endtoend.AnswerScreens.THANKS;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The page for codes without a script, and the kiosk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodePageTest {
  private static final String KEPT =
      """
      () => [location.href, history.length, JSON.stringify(history.state), JSON.stringify(localStorage),
        JSON.stringify(sessionStorage), document.cookie, [...document.querySelectorAll('input, textarea')].map((at) => at.value).join()].join('|')""";
  private static final String COMMENT = "The canteen is loud";

  @TempDir static Path directory;
  @AutoClose private static AnsweringRounds rounds;
  @AutoClose private static Browser browser;
  private static Survey pulse;

  @BeforeAll
  static void openARound() {
    browser = Browser.open();
    rounds =
        AnsweringRounds.start(
            directory,
            6,
            Map.of(
                "CAMBIUM_PROMISE_HELPCONTACTS_0_NAME",
                "Safety representative",
                "CAMBIUM_PROMISE_HELPCONTACTS_0_DETAIL",
                "Siv Trygg, +47 22 00 00 00"));
    pulse = rounds.openPulse("d0");
    rounds.openEveryKind("d1");
  }

  @Test
  void withoutAScriptEverythingIsAPlainForm() {
    try (BrowserContext visitor = browser.visitorWithoutScript(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(rounds.url("/code"));
      Keyboard keys = new Keyboard(page).tabTo("code").type("0000-0000-0000").press("Enter");
      assertThat(page.getByText("No open round knows this code")).isVisible();
      page.locator("#code").fill("");
      page.locator("#code").focus();
      keys.type(rounds.code(pulse, 0).toLowerCase(Locale.ROOT)).press("Enter");
      keys.reads("Before you answer");
      assertThat(page).hasURL(rounds.url("/code"));
      String text = page.locator("main").innerText();
      assertThat(text.indexOf("at least 4 others")).isPositive().isLessThan(text.indexOf("Never"));
      assertThat(text.indexOf("Siv Trygg")).isPositive().isLessThan(text.indexOf("Never"));

      page.locator("[name='answer.stress-1']").first().focus();
      keys.press("ArrowDown");
      page.locator("textarea").focus();
      keys.type(COMMENT);
      page.locator("footer button[lang=nb]").click();
      assertThat(page.locator("html")).hasAttribute("lang", "nb");
      assertThat(page.locator("[name='answer.stress-1']:checked")).hasValue("2");
      assertThat(page.locator("textarea")).hasValue(COMMENT);
      page.locator("footer button[lang=en]").click();
      keys.tabTo("Send my answers").press("Enter").reads(THANKS);
      assertThat(page.locator(".after code")).hasText(Pattern.compile("[0-9a-f]{20}"));
      assertThat(page.locator(".decided")).containsText(AnsweringRounds.DECIDED);
      assertThat(page.locator(".help")).containsText("Siv Trygg");
      assertThat(page.url()).doesNotContain(page.locator("[name=token]").inputValue());
      assertThat(visitor.cookies()).isEmpty();

      page.navigate(rounds.url("/code"));
      keys.tabTo("code").type(rounds.code(pulse, 0)).press("Enter").reads(THANKS);
      keys.tabTo("Change my answers").press("Enter").reads("Before you answer");
      assertThat(page.locator("[name='answer.stress-1']:checked")).hasValue("2");
      page.locator("[name='answer.stress-1'][value='5']").check();
      keys.tabTo("Send the changes").press("Enter").reads(THANKS);
      assertThat(page.getByText("version 2")).isVisible();
      keys.tabTo("Take them back").press("Enter").reads("Take your answers back?");
      keys.tabTo("Take them back").press("Enter").reads("Your answers are taken back");
    }
  }

  @Test
  void thePlainPagesAreAccessibleInEveryLanguage() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) { // axe is a script itself
      Page page = visitor.newPage();
      page.route("**/code*.js", Route::abort);
      page.navigate(rounds.url("/code"));
      AnswerScreens screens = new AnswerScreens(page);
      checkPlain(page, "footer a");
      page.locator("#code").fill(rounds.link("d1t0m0", AnsweringRounds.EVERY_KIND));
      screens.press("To the questions").reads("Before you answer");
      checkPlain(page, "footer button");
      page.locator("[name='answer.help'][value='2']").check();
      screens.press("Send my answers");
      assertThat(page.locator("[role=alert] li")).hasCount(1);
      assertThat(page.locator("[name='answer.help']:checked")).hasValue("2");
      page.locator("[role=alert] a").click();
      assertThat(page.locator(":target")).containsText("Would you choose this job again?");
      checkPlain(page, "footer button");
      page.locator("[name='answer.again'][value='true']").check();
      screens.press("Send my answers").reads(THANKS);
      checkPlain(page, "footer button");
      screens.press("Take them back");
      checkPlain(page, "footer button");
      screens.press("Take them back").reads("Your answers are taken back");
      checkPlain(page, "footer button");
    }
  }

  @Test
  void withoutAScriptTheLinkAndTheKioskSayWhatToDo() {
    try (BrowserContext visitor = browser.visitorWithoutScript(Browser.PHONE)) {
      Page page = visitor.newPage();
      for (String path : List.of("/r", "/kiosk")) {
        for (String language : List.of("nb", "da", "sv", "en")) {
          page.navigate(rounds.url(path + "?lang=" + language));
          assertThat(page.locator("noscript h1")).isVisible();
        }
      }
      page.navigate(rounds.url("/r"));
      page.locator("noscript a").click();
      new AnswerScreens(page).reads("Type your code");
    }
  }

  @Test
  void withAScriptTheRicherPageFollowsOnTheCode() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(rounds.url("/code"));
      page.locator("#code").fill(rounds.code(pulse, 1));
      new AnswerScreens(page).press("To the questions").reads("Before you answer");
      assertThat(page).hasURL(Pattern.compile(".*/r#[\\w-]{43}"));
      assertThat(page.locator(".help")).containsText("Siv Trygg");
    }
  }

  @Test
  void aKioskReturnsToItsStartAndNobodyFindsTheFormerPerson() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.clock().install();
      page.navigate(rounds.url("/kiosk"));
      AnswerScreens screens = new AnswerScreens(page).reads("Answer with your code");
      String untouched = page.evaluate(KEPT).toString();
      String text = page.locator("body").innerText();
      enter(page, 2);
      assertThat(page.locator(".help")).containsText("Siv Trygg");
      screens.speaks("en").press("Start").progress(1);
      page.keyboard().press("4");
      screens.progress(2).press("All on one page");
      page.locator("textarea").fill(COMMENT);
      screens.speaks("nb");

      page.clock().runFor(55_000);
      assertThat(page.locator("#leaving")).isHidden();
      page.clock().runFor(20_000);
      assertThat(page.locator("#countdown")).containsText(" s. ");
      page.locator("#more-time").click();
      assertThat(page.locator("#leaving")).isHidden();
      page.clock().runFor(100_000);
      assertThat(page.locator("textarea")).hasValue(COMMENT);
      page.clock().runFor(81_000);
      screens.reads("Answer with your code");
      assertThat(page.locator("#leaving")).isHidden();
      assertThat(page.evaluate(KEPT)).isEqualTo(untouched);
      assertThat(page.locator("body").innerText()).isEqualTo(text);
      assertThat(page.content()).doesNotContain(COMMENT);
      assertThat(page.evaluate("token + JSON.stringify([answers, comments, invitation])"))
          .isEqualTo("[{},{},null]");
      page.goBack();
      page.goForward();
      screens.reads("Answer with your code");
      assertThat(page.content()).doesNotContain(COMMENT);
      assertThat(visitor.cookies()).isEmpty();
      assertThat(rounds.response(tokenOfKiosk(page, 2)).isMissingNode()).isTrue();
    }
  }

  @Test
  void aKioskReturnsToItsStartAfterTheThanks() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.clock().install();
      page.navigate(rounds.url("/kiosk"));
      String untouched = page.evaluate(KEPT).toString();
      enter(page, 3);
      AnswerScreens screens = new AnswerScreens(page).answerAll();
      screens.press("Send my answers").reads(THANKS);
      page.clock().runFor(2_000);
      assertThat(page.locator("#countdown")).containsText("This page is cleared in");
      page.clock().runFor(30_000);
      screens.reads("Answer with your code");
      assertThat(page.evaluate(KEPT)).isEqualTo(untouched);

      enter(page, 3);
      screens.reads(THANKS);
      assertThat(page.getByText("version 1")).isVisible();
      page.locator("#start-over").click();
      screens.reads("Answer with your code");
      assertThat(page.locator("#code")).isFocused();
    }
  }

  @Test
  void aKioskWithoutAConnectionSaysSoAndSendsNothingForSomebodyWhoLeft() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.clock().install();
      page.navigate(rounds.url("/kiosk"));
      String token = tokenOfKiosk(page, 4);
      enter(page, 4);
      AnswerScreens screens = new AnswerScreens(page).answerAll();
      visitor.setOffline(true);
      screens.press("Send my answers").reads("No connection right now");
      assertThat(page.locator("main .lead")).containsText("Nothing is kept on this device");
      page.clock().runFor(92_000);
      screens.reads("Answer with your code");
      enter(page, 4);
      assertThat(page.locator("#refused")).containsText("There is no connection right now");
      visitor.setOffline(false);
      page.clock().runFor(40_000);
      screens.press("To the questions").reads("Before you answer");
      assertThat(rounds.response(token).isMissingNode()).isTrue();
    }
  }

  @Test
  void theKioskIsAccessibleInEveryLanguage() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.clock().install();
      page.navigate(rounds.url("/kiosk"));
      checkKiosk(page);
      page.locator("#code").fill("0000-0000-0000");
      page.keyboard().press("Enter");
      assertThat(page.locator("#refused")).containsText("No open round knows this code");
      checkKiosk(page);
      enter(page, 5);
      new AnswerScreens(page).reads("Before you answer");
      page.clock().runFor(61_000);
      assertThat(page.locator("#leaving")).isVisible();
      new AnswerScreens(page).targetsAreLargeEnough();
      page.evaluate("() => { returnsAt = null; }"); // the countdown stands still for axe
      checkKiosk(page);
    }
  }

  /** The last: whoever guesses is slowed down from this address for all that follows. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whoeverGuessesAtAKioskIsSlowedDown() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(rounds.url("/kiosk"));
      for (int i = 0; i < 60 && page.getByText("Too many codes").count() == 0; i++) {
        page.locator("#code").fill("0000-0000-0000");
        page.waitForResponse("**/kiosk", () -> page.keyboard().press("Enter"));
        assertThat(page.locator("#refused")).isVisible();
      }
      assertThat(page.locator("#refused")).containsText("Too many codes were tried");
    }
  }

  private static void enter(Page page, int person) {
    page.locator("#code").fill(rounds.code(pulse, person));
    page.keyboard().press("Enter");
    assertThat(page.locator("#code").or(page.locator("main .round"))).isVisible();
  }

  private static String tokenOfKiosk(Page page, int person) {
    String body =
        page.request()
            .post(
                rounds.url("/kiosk"),
                RequestOptions.create()
                    .setForm(FormData.create().set("code", rounds.code(pulse, person))))
            .text();
    return body.replaceAll(".*\"token\":\"([\\w-]{43})\".*", "$1");
  }

  private static void checkKiosk(Page page) {
    for (String language : List.of("nb", "da", "sv")) {
      new AnswerScreens(page).speaks(language);
      Accessibility.checkInLight(page, 360, Browser.DESK);
    }
    new AnswerScreens(page).speaks("en").targetsAreLargeEnough();
    Accessibility.check(page, 320, 360, Browser.DESK);
  }

  private static void checkPlain(Page page, String languages) {
    for (String language : List.of("nb", "da", "sv", "en")) {
      page.locator(languages + "[lang=" + language + "]").click();
      assertThat(page.locator("html")).hasAttribute("lang", language);
      Accessibility.checkInLight(page, 360, Browser.DESK);
    }
    Accessibility.check(page, 320);
    new AnswerScreens(page).targetsAreLargeEnough();
  }
}
