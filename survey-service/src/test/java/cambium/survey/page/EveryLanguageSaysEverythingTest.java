package cambium.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryLanguageSaysEverythingTest {

  private static final Pattern SAID = Pattern.compile("say\\('([a-z.-]+)'");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

  private static final List<String> BUNDLES =
      List.of(
          "/survey/answer",
          "/survey/messages",
          "/survey/mail/messages",
          "/survey/people",
          "/survey/questionnaires",
          "/survey/series",
          "/survey/inviting",
          "/survey/steering",
          "/platform-messages/messages");

  private static final List<String> SCRIPTS =
      Stream.of("draw", "fields", "screens", "sending", "kiosk")
          .map(name -> "/static/survey/answer/" + name + ".js")
          .toList();

  static Stream<Arguments> translations() {
    return BUNDLES.stream()
        .flatMap(bundle -> Stream.of("nb", "da", "sv").map(tag -> Arguments.of(bundle, tag)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasTheSameKeysAndGaps(String bundle, String language) {
    Properties english = properties(bundle + ".properties");
    Properties translated = properties(bundle + "_" + language + ".properties");

    assertThat(translated.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(gaps(translated.getProperty(key.toString())))
                .as("%s in %s", key, language)
                .containsExactlyInAnyOrder(gaps(text.toString())));
  }

  @Test
  void theAnswerPageSaysNothingThatHasNoText() {
    Properties english = properties("/survey/answer.properties");
    for (String file : SCRIPTS) {
      var said = SAID.matcher(text(file)).results().map(match -> match.group(1));

      assertThat(said.toList()).as(file).isNotEmpty().allMatch(english::containsKey);
    }
  }

  private static String[] gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).distinct().toArray(String[]::new);
  }

  private static Properties properties(String path) {
    var properties = new Properties();
    try (var in = open(path)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String text(String path) {
    try (var in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(
        EveryLanguageSaysEverythingTest.class.getResourceAsStream(path), path);
  }
}
