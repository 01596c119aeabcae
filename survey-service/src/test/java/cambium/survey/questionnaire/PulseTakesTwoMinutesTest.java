package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cambium.organization.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A pulse takes two minutes at most, whoever answers it and in whichever language. */
class PulseTakesTwoMinutesTest {
  record Pulse(String module, Layer layer, String language) {}

  static Stream<Pulse> everyPulse() {
    return BuiltIn.pulse().modules().stream()
        .flatMap(
            module ->
                Arrays.stream(Layer.values())
                    .flatMap(
                        layer ->
                            Texts.LANGUAGES.stream()
                                .map(language -> new Pulse(module, layer, language))));
  }

  @ParameterizedTest
  @MethodSource("everyPulse")
  void isReadAndAnsweredInTime(Pulse pulse) {
    Questionnaire asked = BuiltIn.pulse().with(List.of(pulse.module()));

    assertThat(ReadingTime.seconds(asked, new Respondent(pulse.layer(), false), pulse.language()))
        .isBetween(30.0, (double) ReadingTime.LONGEST_PULSE_SECONDS);
  }

  @Test
  void everythingAtOnceTakesLonger() {
    assertThat(ReadingTime.seconds(BuiltIn.pulse()))
        .isGreaterThan(ReadingTime.LONGEST_PULSE_SECONDS);
  }

  /** 4 rows to decide about, and 476 characters to read at 238 words of 5.6 characters a minute. */
  @Test
  void aMatrixIsReadRowByRowAndItsLabelsOnce() {
    Questionnaire matrix =
        read(
            """
            {"title":"x","elements":[
              {"type":"matrix","name":"m","columns":[{"value":1,"text":"%1$s"},{"value":2,"text":"%1$s"}],
               "rows":[{"value":"a","text":"%2$s"},{"value":"b","text":"%2$s"}]},
              {"type":"matrix","name":"n","columns":[{"value":1,"text":"%1$s"},{"value":2,"text":"%1$s"}],
               "rows":[{"value":"c","text":"%2$s"},{"value":"d","text":"%2$s"}]}]}
            """
                .formatted("l".repeat(38), "r".repeat(100)));

    assertThat(ReadingTime.seconds(matrix, new Respondent(Layer.EMPLOYEE, false), "en"))
        .isCloseTo(4 * 4 + 476 * 60 / (238 * 5.6), within(0.001));
  }

  private static Questionnaire read(String json) {
    Reading reading = QuestionnaireReader.read("x", JsonMapper.shared().readTree(json));
    return ((Reading.Valid) reading).questionnaire();
  }
}
