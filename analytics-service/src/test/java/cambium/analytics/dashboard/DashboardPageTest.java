package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.analytics.fixtures.Acme;
import cambium.analytics.fixtures.Kafka;
import cambium.analytics.fixtures.Kafka.Event;
import cambium.analytics.fixtures.RunningAnalytics;
import cambium.platform.mongo.StoreRules;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages as each role reads them, over the real broker and a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPageTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final TestStore store = TestStore.start();
  private final Kafka kafka;
  private final RunningAnalytics analytics;

  DashboardPageTest(@TempDir Path directory) {
    kafka = Kafka.start(directory);
    analytics = RunningAnalytics.start(kafka, store, issuer);
  }

  @BeforeAll
  void twoReleasedRounds() {
    kafka.publish(Acme.directory());
    awaitPage("/", "m", 200);
    assertThat(text("/", "m")).contains("No results yet");
    kafka.publish(Acme.opened("one"));
    kafka.publish(Acme.answers("one"));
    kafka.publish(List.of(Acme.closed("one", 23, 23)));
    awaitPage("/rounds/one?manager=m", "m", 200);
    kafka.publish(Acme.opened("two"));
    kafka.publish(heavier("two"));
    kafka.publish(List.of(Acme.closed("two", 19, 19)));
    awaitPage("/rounds/two?manager=m", "m", 200);
  }

  /** Whoever works under {@code m} has far more stress than in the first round. */
  private static List<Event> heavier(String round) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      String team = i < 5 ? "a" : i < 9 ? "b" : i < 12 ? "c" : "d";
      Map<String, Integer> items =
          i < 12
              ? Map.of("stress-1", 5, "stress-2", 1, "know-why-1", 3)
              : Map.of("stress-1", 2, "stress-2", 4, "know-why-1", 3);
      events.add(Acme.response(round, team, "EMPLOYEE", i, 1, items));
    }
    return events;
  }

  @AfterAll
  void close() {
    analytics.close();
    store.close();
    kafka.close();
    issuer.close();
  }

  private void awaitPage(String path, String person, int status) {
    await().atMost(Duration.ofSeconds(30)).until(() -> page(path, person).statusCode() == status);
  }

  private HttpResponse<String> page(String path, String person, String... headers) {
    return analytics.page(path, issuer.personToken(person + "@acme.example"), headers);
  }

  /** What a reader reads: the page without its tags. */
  private String text(String path, String person) {
    return page(path, person)
        .body()
        .replaceAll("(?s)<(script|style|title|svg).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private String leadsTo(String path, String person) {
    return page(path, person).headers().firstValue("Location").orElse("nowhere");
  }

  @Test
  void everybodyStartsWhereTheyBelong() {
    assertThat(leadsTo("/", "m")).endsWith("/rounds/two?manager=m");
    assertThat(leadsTo("/?lang=nb", "m")).endsWith("/rounds/two?manager=m&lang=nb");
    assertThat(leadsTo("/", "ceo")).endsWith("/rounds/two");
    assertThat(text("/", "ea"))
        .contains("Results come to you another way", "You get a short letter after every round");
  }

  @Test
  void aManagerReadsTheThreeAnswers() {
    assertThat(text("/rounds/two?manager=m", "m"))
        .contains("Person m’s part")
        .contains("The figures are made of 12 answers; 14 people were invited.")
        .containsPattern(
            "How is it going\\? Stress in Person m’s part: at least \\d+, most likely between")
        .containsPattern(
            "Since when\\? Stress .*in Person m’s part is up by \\d+ since “Pulse one”")
        .containsPattern("What first\\? Begin here\\. Stress .*in Person m’s part")
        .contains("Strain", "Flow", "For reference: the whole organisation", "Further down");
  }

  @Test
  void whereNothingStandsOutTheTeamIsAsked() {
    assertThat(text("/rounds/one?manager=m", "m"))
        .contains("That cannot be told apart from the figure")
        .contains("This is the first round that shows it")
        .contains("Nothing stands out. Ask your team this:");
  }

  @Test
  void theOrganisationIsReadByWhoeverLeadsIt() {
    assertThat(text("/rounds/two", "ceo"))
        .contains("The whole organisation", "How is it going?", "Since when?", "What first?")
        .contains("Person m", "Person d");
    assertThat(page("/rounds/two", "ceo").body())
        .contains("href=\"/rounds/two?manager=m\"", "/api/rounds/two/results.csv");
  }

  @Test
  void aManagerSeesTheOrganisationWithoutWaysIntoIt() {
    String page = page("/rounds/two", "a").body();
    assertThat(page).contains("The whole organisation").doesNotContain("manager=m", "manager=d");
  }

  @Test
  void aSmallTeamReadsWhereItsAnswersCount() {
    assertThat(text("/rounds/one?manager=b", "b"))
        .contains("Person b’s part")
        .contains("these are the totals of Person m’s part, the nearest larger group")
        .contains("Nothing stands out. Ask your team this:");
    assertThat(text("/rounds/one?manager=m", "m")).contains("Person b too few answers");
  }

  @Test
  void nobodyReadsWhatIsNotTheirs() {
    assertThat(page("/rounds/one?manager=d", "m").statusCode()).isEqualTo(404);
    assertThat(page("/rounds/one?manager=ceo", "m").statusCode()).isEqualTo(404);
    assertThat(page("/rounds/one", "ea").statusCode()).isEqualTo(404);
    assertThat(page("/rounds/none", "ceo").statusCode()).isEqualTo(404);
    assertThat(page("/rounds/one/measures/stress?manager=d", "m").statusCode()).isEqualTo(404);
    assertThat(page("/rounds/one/measures/none?manager=m", "m").statusCode()).isEqualTo(404);
    assertThat(analytics.page("/rounds/one", null).statusCode()).isIn(302, 401);
  }

  @Test
  void aFigureIsFollowedThroughTheRoundsAsAPageAndAsAPanel() {
    String path = "/rounds/two/measures/stress?manager=m&layer=EMPLOYEE";
    assertThat(text(path, "m"))
        .containsPattern("Stress among employees in Person m’s part: up by \\d+ in “Pulse two”")
        .contains("Pulse one", "Pulse two", "The axis shows");
    HttpResponse<String> panel = page(path, "m", "HX-Request", "true");
    assertThat(panel.headers().allValues("Vary").toString()).containsIgnoringCase("HX-Request");
    assertThat(panel.body()).contains("data-trend=", "<table>").doesNotContain("<html", "<h1");
  }

  @Test
  void thePolicyOfThePageIsKept() {
    for (String path : List.of("/rounds/two?manager=m", "/rounds/two/measures/stress?manager=m")) {
      assertThat(page(path, "m").body())
          .doesNotContain(" style=", "<script>", "javascript:", " onclick=")
          .doesNotContain("??");
    }
  }

  @Test
  void theReaderChoosesTheLanguage() {
    assertThat(text("/rounds/two?manager=m&lang=nb", "m"))
        .contains("Hvordan går det?", "Siden når?", "Hva først?", "Medarbeidere");
    assertThat(text("/rounds/two?manager=m&lang=da", "m")).contains("Hvad først?");
    assertThat(text("/rounds/two?manager=m&lang=sv", "m")).contains("Vad först?");
  }

  @Test
  void theStoreIsUsedByTheRules() {
    page("/rounds/two?manager=m", "m");
    assertThat(StoreRules.violations()).isEmpty();
  }
}
