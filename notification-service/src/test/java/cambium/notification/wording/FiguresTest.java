package cambium.notification.wording;

import static cambium.notification.fixtures.Measures.bounded;
import static cambium.notification.fixtures.Measures.changed;
import static cambium.notification.fixtures.Measures.knowWhy;
import static cambium.notification.fixtures.Measures.recommend;
import static cambium.notification.fixtures.Measures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.notification.result.Bound;
import cambium.notification.result.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static final Texts ENGLISH = Texts.in("en");

  @Test
  void aFigureSaysHowSurelyItIsKnown() {
    Figure figure = Figures.of("Employees", stress(51.6, 56.2, 60.8), ENGLISH);
    assertThat(figure.label()).isEqualTo("Employees");
    assertThat(figure.value()).isEqualTo("56.2");
    assertThat(figure.interval()).isEqualTo("most likely between 51 and 61");
    assertThat(figure.change()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 69.9, 76.1, 83.2, 76.1",
    "AT_LEAST, 69.9, 76.1, 83.3, at least 76.1",
    "AT_MOST,  16.7, 23.9, 30.1, at most 23.9",
    "AT_MOST,  16.8, 23.9, 30.1, 23.9",
    "AT_LEAST, 88.0, 95.0, 100.0, at least 95.0",
    "AT_MOST,  0.0, 5.0, 12.0, at most 5.0"
  })
  void aBoundIsSaidWhereItWidensByAPointOrMore(
      Bound bound, double low, double score, double high, String said) {
    assertThat(Figures.value(bounded(knowWhy(low, score, high), bound), ENGLISH)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 4.0, 8.1, ", "0.1, 4.0, 7.9, up 4.0 since last time"})
  void aChangeIsSaidOnlyWhereItsIntervalExcludesZero(
      double low, double value, double high, String said) {
    Measure measure = changed(stress(40, 50, 60), low, value, high);
    assertThat(Figures.of("Stress", measure, ENGLISH).change()).isEqualTo(said);
  }

  @Test
  void theDirectionIsSaidWhereLowerIsBetter() {
    assertThat(Figures.titleOf(stress(1, 2, 3), ENGLISH)).isEqualTo("Stress (lower is better)");
    assertThat(Figures.titleOf(knowWhy(1, 2, 3), ENGLISH)).isEqualTo("Knowing why");
  }

  @Test
  void aRecommendationIsSaidOnItsOwnScale() {
    Measure enps = recommend(-23.3, 16.7, 56.7);
    assertThat(Figures.titleOf(enps, ENGLISH)).isEqualTo("Recommend (from -100 to 100)");
    Figure figure = Figures.of("Recommend", enps, ENGLISH);
    assertThat(figure.value()).isEqualTo("16.7");
    assertThat(figure.interval()).isEqualTo("most likely between -24 and 57");
    assertThat(figure.from()).as("a percentage of the scale, for the drawing").isEqualTo(38);
  }

  @Test
  void aMeasureWithoutATitleInTheLanguageHasItsEnglishOne() {
    assertThat(Figures.titleOf(knowWhy(1, 2, 3), Texts.in("sv"))).isEqualTo("Knowing why");
  }
}
