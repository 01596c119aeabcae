package cambium.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cambium.organization.Layer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A pulse takes two minutes at most, whoever answers it and in whichever language.
 *
 * <p>Rates, in characters per minute with spaces. English: 238 words per minute, silent reading of
 * non-fiction (Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and
 * Language 109), at 4.6 letters and a space per word. Norwegian: 204 words per minute in texts of
 * 765 characters per 135 words, read aloud, which is no faster than silent reading (validation of
 * the Norwegian International Reading Speed Texts, Scandinavian Journal of Optometry and Visual
 * Science 17(1)). Danish and Swedish, as close in word length as they are, take the Norwegian rate.
 *
 * <p>Our own assumptions: four seconds to decide and to tap; the words of an answer scale are read
 * at its first appearance, later ones are recognised; the open question is read, and writing takes
 * the time that somebody gives to it.
 */
class PulseTakesTwoMinutesTest {
  private static final double SECONDS_TO_DECIDE = 4;
  private static final double LIMIT = 120;
  private static final double ENGLISH_PER_MINUTE = 238 * 5.6;
  private static final double NORDIC_PER_MINUTE = 204 * 765 / 135.0;

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
    JsonNode asked =
        BuiltIn.pulse().with(List.of(pulse.module())).askedOf(new Respondent(pulse.layer(), false));
    double seconds = seconds(asked, pulse.language());
    assertThat(seconds).isBetween(30.0, LIMIT);
    assertThat(ReadingTime.seconds(asked, pulse.language()))
        .as("what the validator would say")
        .isCloseTo(seconds, within(0.001));
  }

  private static double seconds(JsonNode asked, String language) {
    double seconds = 0;
    Set<String> known = new HashSet<>();
    for (JsonNode page : asked.path("pages")) {
      for (JsonNode element : page.path("elements")) {
        String text =
            words(element.path("title"), language) + words(element.path("description"), language);
        String labels =
            element
                    .path("rateValues")
                    .valueStream()
                    .map(value -> words(value.path("text"), language))
                    .reduce("", String::concat)
                + words(element.path("minRateDescription"), language)
                + words(element.path("maxRateDescription"), language);
        int characters = text.length() + (known.add(labels) ? labels.length() : 0);
        seconds += characters * 60 / charactersPerMinute(language);
        seconds += element.path("type").asString().equals("comment") ? 0 : SECONDS_TO_DECIDE;
      }
    }
    return seconds;
  }

  private static double charactersPerMinute(String language) {
    return language.equals("en") ? ENGLISH_PER_MINUTE : NORDIC_PER_MINUTE;
  }

  private static String words(JsonNode text, String language) {
    return text.path(language).asString("");
  }
}
