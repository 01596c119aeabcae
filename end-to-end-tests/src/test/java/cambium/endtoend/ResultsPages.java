package cambium.endtoend;

import static cambium.endtoend.RunningCambium.ANALYTICS;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The results as somebody reads them who is signed in. */
record ResultsPages(RunningCambium cambium, Page page) {
  private static final String GUESSED = "td.guessed";

  ResultsPages start() {
    page.navigate(cambium.url(ANALYTICS, "/"));
    return this;
  }

  /** Every page that the navigation leads to, and what it is called there, in every language. */
  List<String> walk() {
    List<String> names = new ArrayList<>();
    for (String address : addresses()) {
      for (String language : List.of("nb", "da", "sv", "en")) {
        String separator = address.contains("?") ? "&" : "?";
        page.navigate(cambium.url(ANALYTICS, address + separator + "lang=" + language));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.content()).as(page.url()).doesNotContain("??");
        if (language.equals("en")) {
          Accessibility.check(page, Browser.PHONE, Browser.DESK);
        } else {
          Accessibility.checkInLight(page, Browser.PHONE, Browser.DESK);
        }
      }
      names.add(page.locator(".site-nav [aria-current]").innerText());
    }
    return names;
  }

  private List<String> addresses() {
    return page.locator(".site-nav a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  ResultsPages follow(String entry) {
    page.locator(".site-nav a", new Page.LocatorOptions().setHasText(entry)).click();
    return this;
  }

  ResultsPages pictures(String name) {
    Screenshots.takeWhole(page, name + ".png", Browser.DESK);
    Screenshots.takeWhole(page, name + "-phone.png", Browser.PHONE);
    return this;
  }

  /** By keyboard alone; nothing leaves the page, and the guess is there again after a reload. */
  void guessFirst() {
    assertThat(page.locator(GUESSED + " .score").first()).isHidden();
    assertThat(page.locator(".guess .item").first()).isHidden();
    List<String> sent = new ArrayList<>();
    Consumer<Request> listening = request -> sent.add(request.url());
    page.onRequest(listening);
    Locator slider = page.locator(".guess input[type=range]").first();
    slider.focus();
    Keyboard keyboard = new Keyboard(page);
    keyboard.press("ArrowRight").press("ArrowRight").press("ArrowRight");
    assertThat(page.locator(".guess output").first()).hasText("65");
    Accessibility.check(page, Browser.PHONE, Browser.DESK);
    keyboard.tabTo("Show what they say").press("Enter");
    showsTheGuess();
    assertThat(sent).as("requests while guessing").isEmpty();
    page.offRequest(listening);
    Accessibility.check(page, Browser.PHONE, Browser.DESK);
    page.reload();
    showsTheGuess();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    assertThat(page.evaluate("Object.values(sessionStorage).join()").toString()).contains(":65");
  }

  private void showsTheGuess() {
    assertThat(page.locator(".guess .item .your-guess b").first()).hasText("65");
    assertThat(page.locator(".guess .guess-mark").first()).isVisible();
    assertThat(page.locator(".guess .verdict").first()).containsText("Your guess lies");
    assertThat(page.locator(".guess form")).isHidden();
    assertThat(page.locator(GUESSED + " .score").first()).isVisible();
  }

  /** Without a script there is nothing to guess, and nothing is covered. */
  void figuresSimplyShow() {
    assertThat(page.locator(".guess")).isHidden();
    assertThat(page.locator(GUESSED + " .score").first()).isVisible();
  }
}
