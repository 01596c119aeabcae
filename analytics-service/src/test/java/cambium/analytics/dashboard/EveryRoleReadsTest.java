package cambium.analytics.dashboard;

import static cambium.analytics.fixtures.AcmeOnline.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.AcmeOnline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How is it, since when, what first: in the page's text, for every role, in every language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRoleReadsTest {
  private static final Pattern ANSWER = Pattern.compile("(?s)<dd>(.*?)</dd>");

  private final AcmeOnline acme;

  EveryRoleReadsTest(@TempDir Path directory) {
    acme = AcmeOnline.start(directory);
  }

  @BeforeAll
  void results() {
    acme.organisation();
    acme.twoReleasedRounds();
  }

  @AfterAll
  void close() {
    acme.close();
  }

  static Stream<Arguments> rolesAndLanguages() {
    List<List<String>> roles =
        List.of(
            List.of("a", "/rounds/two?manager=a"),
            List.of("b", "/rounds/two?manager=b"),
            List.of("m", "/rounds/two?manager=m"),
            List.of("m", "/rounds/two?"),
            List.of("ceo", "/rounds/two?"),
            List.of("ceo", "/rounds/two/overview?"),
            List.of(ADMINISTRATOR, "/rounds/two/overview?"));
    return roles.stream()
        .flatMap(
            role ->
                Stream.of("en", "nb", "da", "sv")
                    .map(language -> Arguments.of(role.get(0), role.get(1), language)));
  }

  @ParameterizedTest
  @MethodSource("rolesAndLanguages")
  void theThreeAnswers(String person, String path, String language) {
    String address = path + "&lang=" + language;
    ResourceBundle words =
        ResourceBundle.getBundle("analytics/messages", Locale.forLanguageTag(language));
    String text = acme.text(address, person);
    assertThat(text)
        .containsSubsequence(
            words.getString("dashboard.question.how"),
            words.getString("dashboard.question.since"),
            words.getString("dashboard.question.first"))
        .doesNotContain("??", "{0}", "{1}");
    List<String> answers =
        ANSWER
            .matcher(acme.page(address, person).body())
            .results()
            .map(answer -> answer.group(1).replaceAll("<[^>]*>", "").strip())
            .toList();
    assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(answer).hasSizeGreaterThan(20));
    assertThat(answers.get(0)).containsPattern("\\d+ (and|og|och) \\d+");
  }

  @Test
  void theOverviewIsForThoseWhoSeeTheWhole() {
    assertThat(acme.text("/rounds/two/overview", "ceo"))
        .contains("The organisation at a glance", "Layers side by side", "Divisions")
        .containsSubsequence("Person d", "Person m");
    assertThat(acme.page("/rounds/two", "ceo").body()).contains("/rounds/two/overview");
    assertThat(acme.page("/rounds/two/overview", "m").statusCode()).isEqualTo(404);
    assertThat(acme.page("/rounds/two/overview", "ea").statusCode()).isEqualTo(404);
    assertThat(acme.page("/rounds/none/overview", "ceo").statusCode()).isEqualTo(404);
    assertThat(acme.page("/rounds/two", "m").body()).doesNotContain("/rounds/two/overview");
  }

  @Test
  void partsAreSideBySideByTheMeasureOfTheAddress() {
    assertThat(acme.text("/rounds/two?manager=m&by=know-why", "m"))
        .containsPattern("Further down .*Know why .*Person a \\d+")
        .containsPattern("Person b too few answers");
    assertThat(acme.text("/rounds/two?manager=m&by=no-such", "m")).contains("Further down");
    assertThat(acme.page("/rounds/two/overview?by=know-why", "ceo").body())
        .contains("href=\"/rounds/two/overview?by=stress#compare\"");
  }

  @Test
  void onlyTheOwnPartIsGuessedAt() {
    assertThat(acme.page("/rounds/two?manager=m", "m").body())
        .contains("/guess-", "data-pair=\"know-why\"")
        .containsPattern("<td class=\"heat-\\d[^\"]* guessed\"");
    assertThat(acme.page("/rounds/two?manager=a", "m").body()).doesNotContain("guess");
    assertThat(acme.page("/rounds/two", "m").body()).doesNotContain("guess");
    assertThat(acme.page("/rounds/two?manager=b", "b").body())
        .as("a larger group's totals are not guessed at")
        .doesNotContain("guess");
  }

  @Test
  void commentsAreReadWhereTheyBelong() {
    String page = acme.page("/rounds/two?manager=m", "m").body();
    assertThat(page).contains("In their own words", "Anything else?").doesNotContain("Said <b>");
    for (int i = 0; i < 12; i++) {
      assertThat(page).contains("Said &lt;b&gt;" + i + "<");
    }
    assertThat(acme.text("/rounds/two?manager=a", "m"))
        .as("too few, or nobody")
        .contains("whether anybody wrote one cannot be seen")
        .doesNotContain("Anything else?");
    assertThat(acme.text("/rounds/two?manager=b", "m"))
        .as("a stand-in is totals only")
        .doesNotContain("In their own words");
    assertThat(acme.text("/rounds/two", "m")).doesNotContain("In their own words");
    assertThat(acme.text("/rounds/two", "ceo")).contains("Anything else?");
    assertThat(acme.text("/rounds/one?manager=m", "m"))
        .as("no open question was asked")
        .doesNotContain("In their own words");
  }

  @Test
  void thePromiseIsExplainedWithTheOwnRound() {
    assertThat(acme.text("/rounds/two/promise?manager=m", "m"))
        .contains("a figure about fewer than 5 people", "at least 20 answers")
        .contains("27 people were invited. The figures of the whole organisation are made of 19")
        .contains("Person m’s part has figures of its own: 14 people were invited");
    assertThat(acme.text("/rounds/two/promise?manager=b", "b")).contains("That is a stand-in");
    assertThat(acme.page("/rounds/two/promise?manager=d", "m").statusCode()).isEqualTo(404);
    assertThat(acme.page("/rounds/two/promise", "ea").statusCode()).isEqualTo(404);
    assertThat(acme.page("/rounds/two?manager=m", "m").body())
        .contains("href=\"/rounds/two/promise?manager=m\"");
  }

  @Test
  void anAdministratorSeesWhatARoundWaitsFor() {
    acme.aRoundThatWaits("late");
    assertThat(acme.text("/admin/rounds", ADMINISTRATOR))
        .contains("“Pulse late” waits", "Answers that have not arrived yet: 2.")
        .contains("Changes of answers that have not arrived yet: 3.", "/api/rounds/late/republish")
        .contains("Pulse two results show");
    assertThat(acme.page("/rounds/two", ADMINISTRATOR).body()).contains("href=\"/admin/rounds\"");
    assertThat(acme.page("/admin/rounds", "m").statusCode()).isEqualTo(403);
    assertThat(acme.page("/rounds/two", "m").body()).doesNotContain("/admin/rounds");
  }
}
