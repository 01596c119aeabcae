package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.organization.Layer;
import cambium.survey.questionnaire.AnswerCheck.Accepted;
import cambium.survey.questionnaire.AnswerCheck.AnswerError;
import cambium.survey.questionnaire.AnswerCheck.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody may answer, and what is kept of it. */
class AnswersTest {
  private static final Respondent EMPLOYEE = new Respondent(Layer.EMPLOYEE, false);
  private final Questionnaire pulse = BuiltIn.pulse().with(List.of("C"));

  @Test
  void keepsValuesAndTrimmedComments() {
    AnswerCheck check =
        check(
            "{'stress-2': 5, 'stress-1': 1, 'firefighting-1': 0}", "{'comment': ' Less mail \\n'}");
    assertThat(check).isInstanceOf(Accepted.class);
    Accepted accepted = (Accepted) check;
    assertThat(accepted.answers())
        .containsExactly(
            java.util.Map.entry("firefighting-1", 0),
            java.util.Map.entry("stress-1", 1),
            java.util.Map.entry("stress-2", 5));
    assertThat(accepted.comments()).containsEntry("comment", "Less mail");
  }

  @Test
  void takesACommentAlone() {
    assertThat(check("{}", "{'comment': 'Less mail'}")).isInstanceOf(Accepted.class);
    assertThat(pulse.check(EMPLOYEE, null, json("{'comment': 'x'}"))).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'stress-1': 0}        | {}               | stress-1
          {'stress-1': 6}        | {}               | stress-1
          {'stress-1': 99999999999} | {}            | stress-1
          {'firefighting-1': 11} | {}               | firefighting-1
          {'stress-1': '3'}      | {}               | stress-1
          {'stress-1': 3.5}      | {}               | stress-1
          {'stress-1': true}     | {}               | stress-1
          {'stress-1': null}     | {}               | stress-1
          {'nothing': 3}         | {}               | nothing
          {'asked-1': 3}         | {}               | asked-1
          {'squeeze-above-1': 3} | {}               | squeeze-above-1
          {'comment': 'x'}       | {}               | comment
          {'stress-1': 3}        | {'stress-1': 'x'} | stress-1
          {'stress-1': 3}        | {'comment': 3}   | comment
          {'stress-1': 3}        | {'comment': 'a\\u0000'} | comment
          {'stress-1': 3}        | {'comment': 'a\\ud800'} | comment
          {'stress-1': 3}        | {'more': 'x'}    | more
          {}                     | {}               | *
          {}                     | {'comment': '  '} | *
          []                     | {}               | *
          {}                     | 'x'              | *
          """)
  void refusesWithTheItem(String answers, String comments, String item) {
    assertThat(errors(check(answers, comments))).extracting(AnswerError::item).contains(item);
  }

  @Test
  void takesTwoThousandCharactersAndNoMore() {
    String longest = "\uD83C\uDF33".repeat(2000);
    assertThat(check("{}", "{'comment': '" + longest + "'}")).isInstanceOf(Accepted.class);
    assertThat(check("{}", "{'comment': '" + longest + "x'}")).isInstanceOf(Refused.class);
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThat(errors(check("{'stress-1': 9, 'x': 1}", "{'y': 'z'}"))).hasSize(3);
  }

  @Test
  void asksForWhatIsRequired() {
    Reading reading =
        QuestionnaireReader.read(
            "ours",
            json(
                "{'elements': [{'type': 'boolean', 'name': 'a', 'isRequired': true},"
                    + " {'type': 'rating', 'name': 'b', 'isRequired': true, 'visibleFor': ['EXECUTIVE']},"
                    + " {'type': 'rating', 'name': 'c'}]}"));
    Questionnaire ours = ((Reading.Valid) reading).questionnaire();
    assertThat(errors(ours.check(EMPLOYEE, json("{'c': 3}"), null)))
        .extracting(AnswerError::item)
        .containsExactly("a");
    assertThat(ours.check(EMPLOYEE, json("{'a': false}"), null)).isInstanceOf(Accepted.class);
  }

  @Test
  void takesTheRowsOfAMatrixAloneOrUnderItsName() {
    Reading reading =
        QuestionnaireReader.read(
            "ours",
            json(
                "{'elements': [{'type': 'matrix', 'name': 'm', 'columns': [1, 2, 3],"
                    + " 'rows': ['r1', 'r2']}]}"));
    Questionnaire ours = ((Reading.Valid) reading).questionnaire();
    AnswerCheck flat = ours.check(EMPLOYEE, json("{'r1': 3, 'r2': 1}"), null);
    assertThat(flat).isInstanceOf(Accepted.class);
    assertThat(ours.check(EMPLOYEE, json("{'m': {'r1': 3, 'r2': 1}}"), null)).isEqualTo(flat);
    assertThat(errors(ours.check(EMPLOYEE, json("{'m': {'r3': 3}}"), null)))
        .extracting(AnswerError::item)
        .containsExactly("r3");
  }

  private AnswerCheck check(String answers, String comments) {
    return pulse.check(EMPLOYEE, json(answers), json(comments));
  }

  private static JsonNode json(String json) {
    return JsonMapper.shared().readTree(json.replace('\'', '"'));
  }

  private static List<AnswerError> errors(AnswerCheck check) {
    assertThat(check).isInstanceOf(Refused.class);
    return ((Refused) check).errors();
  }
}
