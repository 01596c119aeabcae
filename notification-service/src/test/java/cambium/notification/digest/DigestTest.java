package cambium.notification.digest;

import static cambium.notification.fixtures.Measures.changed;
import static cambium.notification.fixtures.Measures.knowWhy;
import static cambium.notification.fixtures.Measures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.notification.result.LayerResults;
import cambium.notification.result.Results;
import cambium.notification.result.Scope;
import cambium.notification.wording.Message;
import cambium.notification.wording.PlainText;
import cambium.notification.wording.Texts;
import cambium.organization.Layer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  private static final int WORDS_IN_A_MINUTE = 230;

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "da", "sv"})
  void itIsReadInAMinuteAndShowsTotalsOnly(String language) {
    Results results =
        new Results(
            new Scope(null, true),
            60L,
            45L,
            45L,
            List.of(
                changed(stress(40, 50, 60), 2, 6, 10),
                changed(knowWhy(40, 50, 60), 2, 6, 10),
                knowWhy(41, 51, 61),
                knowWhy(42, 52, 62),
                knowWhy(43, 53, 63),
                knowWhy(44, 54, 64)),
            List.of(new LayerResults(Layer.EMPLOYEE, List.of(stress(71, 77.7, 81)))));
    Message digest = Digest.write("Monthly pulse, March", results, Texts.in(language));
    String text = PlainText.of(digest, "https://cambium.example/rounds/r/digest");
    assertThat(text.split("\\s+")).hasSizeLessThanOrEqualTo(WORDS_IN_A_MINUTE);
    assertThat(text).doesNotContain("77.7").doesNotContain("77,7");
  }
}
