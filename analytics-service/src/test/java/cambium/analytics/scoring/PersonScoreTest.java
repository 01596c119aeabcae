package cambium.analytics.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cambium.analytics.fixtures.Measures;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonScoreTest {
  private final Measure three = Measures.scale("s", 3);

  @Test
  void isTheMeanOfTheAnsweredItemsInExactUnits() {
    assertThat(three.unitsOfRange()).isEqualTo(4 * 6);
    assertThat(three.score(Map.of("s-1", 1, "s-2", 3, "s-3", 5)).orElseThrow().units())
        .isEqualTo(12);
    assertThat(three.score(Map.of("s-1", 2, "s-2", 5)).orElseThrow().units()).isEqualTo(15);
  }

  @Test
  void isAbsentIfFewerThanHalfAreAnswered() {
    assertThat(three.score(Map.of("s-1", 5))).isEmpty();
    assertThat(Measures.scale("s", 2).score(Map.of("s-2", 5))).isPresent();
    assertThat(Measures.scale("s", 2).score(Map.of("other", 5))).isEmpty();
    assertThat(Measures.scale("s", 1).score(Map.of())).isEmpty();
  }

  @Test
  void countsReversedItemsFromTheOtherEnd() {
    Measure mixed = Measures.of("s", new Item("a", 1, 5, false), new Item("b", 1, 5, true));
    assertThat(mixed.score(Map.of("a", 5, "b", 1)).orElseThrow().units())
        .isEqualTo(mixed.unitsOfRange());
    assertThat(mixed.score(Map.of("a", 5, "b", 5)).orElseThrow().units())
        .isEqualTo(mixed.unitsOfRange() / 2);
  }

  @Test
  void takesNoAnswerFromOutsideTheScale() {
    assertThat(Measures.scale("s", 1).score(Map.of("s-1", 6))).isEmpty();
  }

  @Test
  void knowsWhetherItReachesTheCut() {
    Measure one = Measures.scale("s", 1);
    assertThat(one.score(Map.of("s-1", 3)).orElseThrow().aboveCut()).isTrue();
    assertThat(one.score(Map.of("s-1", 2)).orElseThrow().aboveCut()).isFalse();
  }

  @Test
  void movesInStepsOfWhichHalfTheRangeIsRoundedUp() {
    assertThat(three.fullSteps()).isEqualTo(12);
    assertThat(three.halfRange()).isEqualTo(6);
    assertThat(Measures.of("x", new Item("x", 0, 5, false)).halfRange()).isEqualTo(3);
  }

  @Test
  void ofYesOrNoWaitsForCoarseAtoms() {
    assertThat(Measures.of("b", new Item("b", 0, 1, false)).coarseOnly()).isTrue();
    assertThat(Measures.of("b", new Item("b", 0, 3, false)).coarseOnly()).isFalse();
  }

  @Test
  void needsEvenlySpacedItems() {
    assertThatThrownBy(
            () -> Measures.of("s", new Item("a", 1, 5, false), new Item("b", 0, 10, false)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
