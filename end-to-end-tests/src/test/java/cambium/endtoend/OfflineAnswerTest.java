package cambium.endtoend;

import static cambium.endtoend.AnswerScreens.THANKS;
import static cambium.endtoend.AnsweringRounds.PULSE;
import static cambium.endtoend.RunningCambium.SURVEY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is sent where there is no connection. */
class OfflineAnswerTest {
  private static final String OFFLINE = "No connection right now";

  @TempDir static Path directory;
  @AutoClose private static AnsweringRounds rounds;
  @AutoClose private static Browser browser;
  private static Survey closing;

  @BeforeAll
  static void openRounds() {
    browser = Browser.open();
    rounds = AnsweringRounds.start(directory, 0, Map.of());
    rounds.openPulse("d0");
    closing = rounds.openPulse("d1");
  }

  @Test
  void answersAreSentWhenTheConnectionIsBack() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentOffline(visitor, "d0t0m0");
      assertThat(page.locator(".lead")).containsText("kept on this device and are not sent yet");
      Accessibility.check(page, 360, Browser.DESK);
      for (String language : new String[] {"nb", "da", "sv", "en"}) {
        new AnswerScreens(page).speaks(language);
        Accessibility.checkInLight(page, 360, Browser.DESK);
      }
      assertThat(given("d0t0m0").isMissingNode()).isTrue();
      visitor.setOffline(false);
      assertThat(page.locator("h1")).hasText(THANKS);
      assertThat(given("d0t0m0").path("version").asInt()).isOne();
      assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }
  }

  @Test
  void aReloadWithoutAConnectionLosesNothing() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentOffline(visitor, "d0t0m1");
      assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);
      visitor.setOffline(false);
      page.navigate("about:blank");
      page.navigate(rounds.link("d0t0m1", PULSE));
      assertThat(page.locator("h1")).hasText(THANKS);
      assertThat(given("d0t0m1").path("answers").path("stress-1").asInt()).isEqualTo(4);
    }
  }

  @Test
  void aClosedTabLosesNothing() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      sentOffline(visitor, "d0t0m2").close();
      visitor.setOffline(false);
      Page later = visitor.newPage();
      later.navigate(rounds.link("d0t0m2", PULSE));
      assertThat(later.locator("h1")).hasText(THANKS);
      assertThat(given("d0t0m2").path("version").asInt()).isOne();
    }
  }

  @Test
  void anAnswerWhoseConfirmationGotLostIsOneAnswer() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = answered(visitor, "d0t0m3");
      page.route("**/api/responses", OfflineAnswerTest::arrivesUnconfirmed);
      new AnswerScreens(page).press("Send my answers").reads(OFFLINE);
      page.unroute("**/api/responses");
      new AnswerScreens(page).press("Try now").reads(THANKS);
      assertThat(given("d0t0m3").path("version").asInt()).isOne();
    }
  }

  @Test
  void anAnswerThatArrivedUnconfirmedIsNotSentAgainAfterAReload() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = answered(visitor, "d0t1m0");
      page.route("**/api/responses", OfflineAnswerTest::arrivesUnconfirmed);
      new AnswerScreens(page).press("Send my answers").reads(OFFLINE);
      page.unroute("**/api/responses");
      page.reload();
      new AnswerScreens(page).reads(THANKS);
      assertThat(given("d0t1m0").path("version").asInt()).isOne();
    }
  }

  @Test
  void newerAnswersFromElsewhereStand() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      sentOffline(visitor, "d0t1m1").close();
      String token = rounds.token("d0t1m1", PULSE);
      rounds
          .cambium()
          .post(
              SURVEY,
              "/api/responses",
              "{\"token\":\"" + token + "\",\"answers\":{\"stress-1\":1}}",
              null)
          .expect(201);
      visitor.setOffline(false);
      Page later = visitor.newPage();
      later.navigate(rounds.link("d0t1m1", PULSE));
      assertThat(later.getByText("Newer answers were sent from elsewhere")).isVisible();
      assertThat(given("d0t1m1").path("answers").toString()).isEqualTo("{\"stress-1\":1}");
    }
  }

  @Test
  void whoChangesTheirMindGoesBackAndNothingIsSent() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentOffline(visitor, "d0t1m2");
      new AnswerScreens(page).press("Back to my answers").reads("Your answers");
      visitor.setOffline(false);
      page.reload();
      new AnswerScreens(page).reads("Before you answer");
      assertThat(given("d0t1m2").isMissingNode()).isTrue();
    }
  }

  @Test
  void aWithdrawalWaitsToo() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = answered(visitor, "d0t1m3");
      AnswerScreens screens = new AnswerScreens(page).press("Send my answers").reads(THANKS);
      visitor.setOffline(true);
      screens.press("Take them back").reads("Take your answers back?").press("Take them back");
      screens.reads(OFFLINE);
      assertThat(page.locator(".lead")).containsText("Your answers still count");
      page.close();
      visitor.setOffline(false);
      Page later = visitor.newPage();
      later.navigate(rounds.link("d0t1m3", PULSE));
      new AnswerScreens(later).reads("Your answers are taken back");
      assertThat(given("d0t1m3").isMissingNode()).isTrue();
    }
  }

  @Test
  void whatComesAfterTheCloseIsSaidNotToCount() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = sentOffline(visitor, "d1t0m0");
      page.close();
      closing.close(rounds.cambium());
      await().until(() -> !closing.round(rounds.cambium()).path("state").asString().equals("OPEN"));
      visitor.setOffline(false);
      Page later = visitor.newPage();
      later.navigate(rounds.link("d1t0m0", PULSE));
      assertThat(later.getByText("It does not count")).isVisible();
      assertThat(later.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }
  }

  private static void arrivesUnconfirmed(Route route) {
    assertThat(route.fetch().ok()).isTrue();
    route.abort();
  }

  private static Page sentOffline(BrowserContext visitor, String person) {
    Page page = answered(visitor, person);
    visitor.setOffline(true);
    new AnswerScreens(page).press("Send my answers").reads(OFFLINE);
    return page;
  }

  private static Page answered(BrowserContext visitor, String person) {
    Page page = visitor.newPage();
    page.navigate(rounds.link(person, PULSE));
    new AnswerScreens(page).answerAll();
    return page;
  }

  private static JsonNode given(String person) {
    return rounds.response(rounds.token(person, PULSE));
  }
}
