package cambium.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern BLANK = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "da", "sv"})
  void everySentenceIsThereWithTheSameBlanks(String language) throws Exception {
    assertThat(blanks("_" + language)).isEqualTo(blanks(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_nb", "_da", "_sv"})
  void noSentenceHasAnApostropheThatAFormatWouldSwallow(String language) throws Exception {
    assertThat(load(language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void figuresAreWrittenAsInTheLanguage() {
    assertThat(Texts.in("en").decimal(52.25)).isEqualTo("52.3");
    assertThat(Texts.in("nb").decimal(52.3)).isEqualTo("52,3");
    assertThat(Texts.in("da").decimal(52.3)).isEqualTo("52,3");
    assertThat(Texts.in("sv").decimal(52.3)).isEqualTo("52,3");
    assertThat(Texts.in("no").say("nav.inbox")).isEqualTo("Innboks");
    assertThat(Texts.in("fi").say("nav.inbox")).isEqualTo("Inbox");
  }

  @Test
  void whatSomebodyTypedBecomesOnePlainLine() {
    assertThat(Lines.plain(" Ann\r\nBcc: x\t\u202Eevil\u2028 ")).isEqualTo("Ann Bcc: x evil");
    assertThat(Lines.plain("\"Åse\" <b>🌲</b> {0}")).isEqualTo("\"Åse\" <b>🌲</b> {0}");
    assertThat(Texts.in("en").say("briefing.of", "Liv {0}")).isEqualTo("The people of Liv {0}");
  }

  private static Map<String, String> blanks(String language) throws Exception {
    Map<String, String> blanks = new TreeMap<>();
    load(language)
        .forEach(
            (key, text) ->
                blanks.put(
                    key.toString(),
                    BLANK
                        .matcher(text.toString())
                        .results()
                        .map(match -> match.group())
                        .sorted()
                        .toList()
                        .toString()));
    return blanks;
  }

  private static Properties load(String language) throws Exception {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                TextsTest.class.getResourceAsStream(
                    "/notification/messages" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
