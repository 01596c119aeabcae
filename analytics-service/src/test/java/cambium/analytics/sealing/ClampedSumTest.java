package cambium.analytics.sealing;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Measure;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClampedSumTest {

  @Test
  void keepsItsDistanceFromTheTop() {
    assertThat(sealed(5, 5, 5, 5, 5)).isEqualTo(new SealedMeasure(5, 18, Bound.AT_LEAST, 5));
  }

  @Test
  void keepsItsDistanceFromTheBottom() {
    assertThat(sealed(1, 1, 1, 1, 1)).isEqualTo(new SealedMeasure(5, 2, Bound.AT_MOST, 0));
  }

  @Test
  void isMarkedOnTheBoundAlsoIfNothingWasChanged() {
    assertThat(sealed(5, 5, 5, 5, 3)).isEqualTo(new SealedMeasure(5, 18, Bound.AT_LEAST, 5));
    assertThat(sealed(1, 1, 1, 1, 3)).isEqualTo(new SealedMeasure(5, 2, Bound.AT_MOST, 1));
  }

  @Test
  void isLeftAloneInBetween() {
    assertThat(sealed(5, 5, 5, 5, 2)).isEqualTo(new SealedMeasure(5, 17, null, 4));
    assertThat(sealed(1, 1, 1, 2, 3)).isEqualTo(new SealedMeasure(5, 3, null, 1));
  }

  /** Four full answers of 4 steps (of 8), and one half answer of 3 of 4 steps, which counts 6. */
  @Test
  void countsAHalfAnsweredScaleAsItsMean() {
    assertThat(halfAnswered(4)).isEqualTo(new SealedMeasure(5, 22, null, 5));
  }

  /** Three items: 12 steps in full; two answered items with 1 step of 8 count one and a half. */
  @Test
  void isRoundedHalfToEvenToWholeStepsOfFullAnswers() {
    Measure three = Measures.scale("s", 3);
    Map<String, Integer> full = Map.of("s-1", 3, "s-2", 3, "s-3", 3);
    Map<String, Integer> partly = Map.of("s-1", 1, "s-2", 2);
    ARound round = ARound.asking(three).withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < 4; i++) {
      round.withAnswer("ceo", EMPLOYEE, full);
    }
    SealedMeasure sealed = round.withAnswer("ceo", EMPLOYEE, partly).onlyAtom().measures().get("s");
    assertThat(sealed).isEqualTo(new SealedMeasure(5, 26, null, 4));
  }

  private static SealedMeasure sealed(int... values) {
    return Objects.requireNonNull(
        ARound.asking(Measures.scale("s", 1))
            .withTeam("ceo", null, EXECUTIVE)
            .withAnswers("ceo", EMPLOYEE, "s", values)
            .onlyAtom()
            .measures()
            .get("s"));
  }

  private static SealedMeasure halfAnswered(int value) {
    ARound round = ARound.asking(Measures.scale("s", 2)).withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < 4; i++) {
      round.withAnswer("ceo", EMPLOYEE, Map.of("s-1", 3, "s-2", 3));
    }
    Atom atom = round.withAnswer("ceo", EMPLOYEE, Map.of("s-1", value)).onlyAtom();
    return Objects.requireNonNull(atom.measures().get("s"));
  }
}
