package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is not wrong but worth a second look is said where it stands. */
class WarningsTest {

  @Test
  void namesPlaceLanguageAndRule() {
    List<Warning> warnings =
        warnings(
            """
            {"locale": "nb", "pages": [{"elements": [
              {"type": "rating", "name": "a", "title": {"en": "I am heard and respected.", "nb": "Jeg blir alltid hørt."}},
              {"type": "rating", "name": "b", "title": "Jeg har ikke nok tid."},
              {"type": "matrix", "name": "m", "title": "Meetings", "columns": [1, 2],
               "rows": ["Møtene er korte og nyttige", {"value": "r", "text": {"sv": "Mötena är självklart bra."}}]},
              {"type": "comment", "name": "c", "title": {"en": "What works well, and what does not?"}}]}]}
            """);
    assertThat(warnings)
        .extracting(w -> w.pointer() + " " + w.language() + " " + w.rule() + " " + w.found())
        .containsExactlyInAnyOrder(
            "/pages/0/elements/0/title/en en double-barrelled and",
            "/pages/0/elements/0/title/nb nb absolute alltid",
            "/pages/0/elements/1/title nb negation ikke",
            "/pages/0/elements/2/rows/0 nb double-barrelled og",
            "/pages/0/elements/2/rows/1/text/sv sv leading självklart");
    assertThat(warnings.get(0).message()).isEqualTo("seems to ask two things at once: and");
  }

  @Test
  void looksAtElementsOutsidePages() {
    assertThat(
            warnings(
                "{\"elements\": [{\"type\": \"rating\", \"name\": \"a\", \"title\": \"It is not so.\"}]}"))
        .extracting(Warning::pointer)
        .containsExactly("/elements/0/title");
  }

  @Test
  void warnsOfAPulseThatTakesLongerThanTwoMinutes() {
    assertThat(warnings(ratings(14))).isEmpty();
    List<Warning> warnings = warnings(ratings(40));
    assertThat(warnings).extracting(Warning::rule).containsExactly("reading-time");
    assertThat(warnings.get(0).pointer()).isEmpty();
    assertThat(warnings.get(0).language()).isIn("nb", "da", "sv");
    assertThat(Integer.parseInt(warnings.get(0).found())).isBetween(200, 300);
  }

  /** Each has 40 characters to read and an answer to choose: 4 + 40·60/1156 s. */
  private static String ratings(int count) {
    String title = "Here we help one another out when needed";
    return IntStream.range(0, count)
        .mapToObj(
            i -> "{\"type\":\"rating\",\"name\":\"i%d\",\"title\":\"%s\"}".formatted(i, title))
        .collect(Collectors.joining(",", "{\"elements\":[", "]}"));
  }

  /** Two scales of the built-in pulse are negated on purpose: they ask for what is missing. */
  @Test
  void findsLittleInTheBuiltInPulse() {
    List<Warning> warnings = BuiltIn.pulse().warnings();
    warnings.forEach(each -> System.out.println("cambium-pulse: " + each));
    assertThat(warnings).hasSizeLessThanOrEqualTo(12);
    assertThat(warnings).extracting(Warning::rule).containsOnly("negation", "absolute");
  }

  private static List<Warning> warnings(String json) {
    Reading reading = QuestionnaireReader.read("ours", JsonMapper.shared().readTree(json));
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).questionnaire().warnings();
  }
}
