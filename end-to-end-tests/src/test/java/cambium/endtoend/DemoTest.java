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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The made-up company, as somebody who has typed one command sees it. */
class DemoTest {
  private static final Logger log = LoggerFactory.getLogger(DemoTest.class);
  private static final String SQUEEZED = "Operations";
  private static final String CONTROL = "Customer Service";

  @TempDir static Path directory;
  @AutoClose private static RunningCambium cambium;
  @AutoClose private static Browser browser;
  private static List<JsonNode> rounds;
  private static List<JsonNode> people;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    cambium = RunningCambium.demo(directory);
    await().atMost(Duration.ofMinutes(3)).until(() -> cambium.mails("").size() > 1_000);
    log.info("The demo was ready after {} s", cambium.startup().toSeconds());
    rounds =
        list("/api/rounds", "").stream().sorted((a, b) -> closes(a).compareTo(closes(b))).toList();
    people =
        Stream.of(0, 1)
            .flatMap(page -> list("/api/people?size=1000&page=" + page, "people").stream())
            .toList();
  }

  @Test
  void theReorganisationIsSeenWhereItHitAndNowhereElse() {
    assertThat(people).hasSizeBetween(1_150, 1_250);
    assertThat(rounds)
        .extracting(round -> round.path("state").asString())
        .containsExactly("RELEASED", "RELEASED", "RELEASED", "RELEASED", "RELEASED", "OPEN");
    JsonNode squeezed = stressOfTheFirstLine(SQUEEZED);
    assertThat(squeezed.path("since").asString()).isEqualTo(rounds.get(1).path("id").asString());
    assertThat(squeezed.path("ciLow").asDouble()).as("%s", squeezed).isPositive();
    JsonNode control = stressOfTheFirstLine(CONTROL);
    assertThat(control.path("ciLow").asDouble()).as("%s", control).isNegative();
    assertThat(control.path("ciHigh").asDouble()).as("%s", control).isPositive();
  }

  /** The page of a division's head in the third round names stress where it was struck. */
  @Test
  void whatTheReorganisationDidIsWhatToLookAtFirst() {
    Pattern stress = Pattern.compile("(Begin here\\.|Then) Stress ");
    assertThat(pageOf(SQUEEZED)).contains("Begin here.").containsPattern(stress);
    assertThat(pageOf(CONTROL)).doesNotContainPattern(stress);
  }

  private static String pageOf(String division) {
    String path = "/rounds/" + rounds.get(2).path("id").asString() + "?manager=" + head(division);
    return cambium.get(ANALYTICS, path, cambium.admin()).expect(200).body();
  }

  @Test
  void historySendsNoMail() {
    JsonNode mails = cambium.mails("");
    LocalDate opened = LocalDate.parse(rounds.get(5).path("openedOn").asString());
    for (JsonNode mail : mails) {
      String subject = mail.path("subject").asString();
      LocalDate day =
          LocalDate.ofInstant(Instant.parse(mail.path("date").asString()), ZoneOffset.UTC);
      assertThat(day).as(subject).isAfterOrEqualTo(opened);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"First-line managers", "Middle managers", "Executives"})
  void aManagerReadsHowItIsSinceWhenAndWhatFirst(String layer) {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = signIn(visitor, layer);
      page.navigate(cambium.url(ANALYTICS, "/"));
      assertThat(page.locator(".answers dd")).hasCount(3);
      for (Locator answer : page.locator(".answers dd").all()) {
        assertThat(answer.innerText()).hasSizeGreaterThan(10);
      }
      assertThat(page.locator("table.heatmap tbody td a").first()).isVisible();
      check(page);
      ResultsPages results = new ResultsPages(cambium, page);
      if (layer.equals("Executives")) {
        Screenshots.take(page, "dashboard.png", Browser.DESK, 1100);
      } else {
        results.guessFirst();
        results.pictures(layer.equals("Middle managers") ? "middle-manager" : "manager");
      }
      page.locator("table.heatmap tbody td a").first().click();
      assertThat(page.locator("#panel h2")).isVisible();
      check(page);
      aForeignSubtreeIsNotThere(page, layer);
      readTheInbox(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"First-line managers", "Executives"})
  void everyPageOfTheResultsIsFreeOfBarriers(String layer) {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      ResultsPages results = new ResultsPages(cambium, signIn(visitor, layer)).start();
      List<String> names = results.walk();
      assertThat(names).contains("The organisation", "The promise");
      results.start().follow("The promise").pictures("promise");
      if (layer.equals("Executives")) {
        assertThat(names).contains("Overview");
        results.start().follow("Overview").pictures("overview");
      } else {
        assertThat(names).contains("My part").doesNotContain("Overview", "Waiting rounds");
      }
    }
  }

  @Test
  void withoutAScriptTheFiguresSimplyShow() {
    try (BrowserContext visitor = browser.visitorWithoutScript(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(IDENTITY, "/"));
      lookAroundAs(page, "Middle managers");
      new ResultsPages(cambium, page).start().figuresSimplyShow();
    }
  }

  @Test
  void anEmployeeHasAPageOfOwnWithoutFigures() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = signIn(visitor, "Employees");
      page.navigate(cambium.url(ANALYTICS, "/"));
      assertThat(page.getByText("Results come to you another way")).isVisible();
      check(page);
      page.navigate(cambium.url(SURVEY, "/"));
      assertThat(page.locator("h1")).hasText("Your questions come by mail");
      check(page);
      readTheInbox(page);
    }
  }

  @Test
  void theStartPageAndTheMailboxAreOpen() {
    try (BrowserContext visitor = browser.visitor(Browser.DESK)) {
      Page page = visitor.newPage();
      page.navigate(cambium.url(IDENTITY, "/"));
      assertThat(page.getByText("Look around as somebody")).isVisible();
      check(page);
      page.navigate(cambium.url(IDENTITY, "/mail"));
      check(page);
      page.locator("a[rel=next]").click();
      page.locator("tbody a").first().click();
      check(page);
    }
  }

  @Test
  void anybodyWhoHasNotAnsweredYetCanOpenTheLink() {
    try (BrowserContext visitor = browser.visitor(Browser.PHONE)) {
      Page page = visitor.newPage();
      page.navigate(unansweredLink());
      page.getByText("Start", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("progress")).isVisible();
      Screenshots.take(page, "answer.png", Browser.PHONE, 844);
      check(page);
    }
  }

  private static String unansweredLink() {
    for (JsonNode mail : cambium.mails("")) {
      String token = "{\"token\":\"" + Company.token(mail) + "\"}";
      JsonNode invitation = cambium.post(SURVEY, "/api/invitation", token, null).json();
      if (!invitation.has("response")) {
        return cambium.url(SURVEY, "/r?lang=en#" + Company.token(mail));
      }
    }
    throw new AssertionError("everybody has answered");
  }

  private static void aForeignSubtreeIsNotThere(Page page, String layer) {
    String round = rounds.get(4).path("id").asString();
    String own = page.locator(".person .quiet").innerText();
    String unit =
        people.stream()
            .filter(person -> person.path("email").asString("").equals(own))
            .findFirst()
            .orElseThrow()
            .path("unit")
            .asString();
    boolean seesAll = layer.equals("Executives") && unit.equals("Top management");
    String foreign = head(unit.startsWith(SQUEEZED) ? CONTROL : SQUEEZED);
    int expected = seesAll ? 200 : 404;
    String query = "?manager=" + foreign;
    for (String path : List.of("/api/rounds/" + round + "/results", "/rounds/" + round)) {
      assertThat(page.request().get(cambium.url(ANALYTICS, path + query)).status())
          .as("%s in %s asks for %s", layer, unit, foreign)
          .isEqualTo(expected);
    }
  }

  private static void readTheInbox(Page page) {
    page.navigate(cambium.url(NOTIFICATION, "/"));
    check(page);
    List<String> messages =
        page.locator("section").first().locator("article h3 a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    assertThat(messages).isNotEmpty();
    for (String message : messages) {
      page.navigate(cambium.url(NOTIFICATION, message));
      assertThat(page.locator("h1")).isVisible();
      check(page);
      if (page.locator("h1").innerText().contains("on one page")) {
        Screenshots.take(page, "briefing.png", Browser.DESK, 1000);
      }
    }
  }

  private static Page signIn(BrowserContext visitor, String layer) {
    Page page = visitor.newPage();
    page.navigate(cambium.url(IDENTITY, "/"));
    lookAroundAs(page, layer);
    check(page);
    return page;
  }

  private static void lookAroundAs(Page page, String layer) {
    page.locator(".card", new Page.LocatorOptions().setHasText(layer))
        .locator("button")
        .first()
        .click();
    assertThat(page.locator("h1")).containsText("Hello");
  }

  /** The change of stress among a division's first-line managers in the third round. */
  private static JsonNode stressOfTheFirstLine(String division) {
    String path = "/api/rounds/" + rounds.get(2).path("id").asString() + "/results?manager=";
    JsonNode results =
        cambium.get(ANALYTICS, path + head(division), cambium.admin()).expect(200).json();
    return children(results.path("layers"))
        .filter(layer -> layer.path("layer").asString().equals("FIRST_LINE_MANAGER"))
        .flatMap(layer -> children(layer.path("measures")))
        .filter(measure -> measure.path("id").asString().equals("stress"))
        .findFirst()
        .orElseThrow()
        .path("change");
  }

  /** The head of a division reports to the top and carries the division's name as the unit. */
  private static String head(String division) {
    return people.stream()
        .filter(person -> person.path("unit").asString("").equals(division))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static Instant closes(JsonNode round) {
    return Instant.parse(round.path("closesAt").asString());
  }

  private static List<JsonNode> list(String path, String field) {
    JsonNode json = cambium.get(SURVEY, path, cambium.admin()).expect(200).json();
    return children(field.isEmpty() ? json : json.path(field)).toList();
  }

  private static Stream<JsonNode> children(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static void check(Page page) {
    Accessibility.check(page, Browser.PHONE, Browser.DESK);
  }
}
