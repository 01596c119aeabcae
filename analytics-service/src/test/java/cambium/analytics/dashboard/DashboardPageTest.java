package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.AcmeOnline;
import cambium.platform.mongo.StoreRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages as each role reads them, over the real broker and a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPageTest {
  private final AcmeOnline acme;

  DashboardPageTest(@TempDir Path directory) {
    acme = AcmeOnline.start(directory);
  }

  @BeforeAll
  void twoReleasedRounds() {
    acme.organisation();
    assertThat(text("/", "m")).contains("No results yet");
    acme.twoReleasedRounds();
  }

  @AfterAll
  void close() {
    acme.close();
  }

  private HttpResponse<String> page(String path, String person, String... headers) {
    return acme.page(path, person, headers);
  }

  private String text(String path, String person) {
    return acme.text(path, person);
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
        .contains(
            "href=\"/rounds/two?manager=m\"",
            "/api/rounds/two/results.csv",
            "/api/rounds/two/results.xlsx");
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
    assertThat(acme.analytics().page("/rounds/one", null).statusCode()).isIn(302, 401);
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
