package cambium.analytics.results;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static cambium.organization.Layer.MIDDLE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.results.Bridge.Side;
import cambium.organization.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexesTest {

  @Test
  void aGapIsTheManagersAnswerLessThatOfTheLayerBelow() {
    ARound round =
        ARound.asking(Measures.scale("know-why", 1), Measures.mirror("i-explain", "know-why"))
            .withTeam("ceo", null, EXECUTIVE)
            .withTeam("a", "ceo", FIRST_LINE_MANAGER)
            .withAnswers("ceo", FIRST_LINE_MANAGER, "i-explain", 4, 4, 4, 4, 4)
            .withAnswers("a", EMPLOYEE, "know-why", 2, 2, 2, 2, 2);
    assertThat(organisation(round).gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.layer()).isEqualTo(EMPLOYEE);
              assertThat(gap.above()).isEqualTo(FIRST_LINE_MANAGER);
              assertThat(gap.value()).isEqualByComparingTo("50.0");
              assertThat(gap.ciLow()).as("50 - 30.99").isEqualByComparingTo("19.0");
              assertThat(gap.ciHigh()).isEqualByComparingTo("81.0");
            });
  }

  @Test
  void aGapNeverSkipsALayerThatExists() {
    ARound round =
        ARound.asking(Measures.scale("know-why", 1), Measures.mirror("i-explain", "know-why"))
            .withTeam("ceo", null, EXECUTIVE)
            .withTeam("m", "ceo", MIDDLE_MANAGER)
            .withAnswers("ceo", EXECUTIVE, "i-explain", 4, 4, 4, 4, 4)
            .withAnswers("m", FIRST_LINE_MANAGER, "know-why", 2, 2, 2, 2, 2);
    assertThat(organisation(round).gaps()).isEmpty();
  }

  @Test
  void theWeakestSpanIsNamedOnlyIfItSurelyIs() {
    assertThat(bridge(2, 4, 4).weakest()).isEqualTo(Side.UP);
    assertThat(bridge(4, 2, 4).weakest()).isEqualTo(Side.DOWN);
    assertThat(bridge(2, 2, 4).weakest()).as("two are as weak").isNull();
    assertThat(bridge(3, 3, 3).weakest()).isNull();
  }

  private static Bridge bridge(int up, int down, int sideways) {
    ARound round =
        ARound.asking(
                Measures.scale("relationship-up", 1),
                Measures.scale("relationship-down", 1),
                Measures.scale("relationship-sideways", 1))
            .withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < 40; i++) {
      round.withAnswer(
          "ceo",
          FIRST_LINE_MANAGER,
          Map.of(
              "relationship-up-1", up,
              "relationship-down-1", down,
              "relationship-sideways-1", sideways));
    }
    return organisation(round).bridge().get(0);
  }

  @Test
  void theSqueezeIsTheSmallerOfBothPressures() {
    ARound round =
        ARound.asking(Measures.scale("squeeze-above", 1), Measures.scale("squeeze-below", 1))
            .withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < 5; i++) {
      round.withAnswer("ceo", MIDDLE_MANAGER, Map.of("squeeze-above-1", 4, "squeeze-below-1", 3));
    }
    assertThat(organisation(round).squeeze())
        .singleElement()
        .satisfies(
            squeeze -> {
              assertThat(squeeze.measure()).isEqualTo("squeeze-below");
              assertThat(squeeze.score()).isEqualByComparingTo("50.0");
              assertThat(squeeze.ciLow()).isEqualByComparingTo("28.1");
              assertThat(squeeze.ciHigh()).isEqualByComparingTo("71.9");
            });
  }

  @Test
  void theStressStepComparesALayerWithTheNextBelow() {
    ARound round =
        ARound.asking(Measures.scale("stress", 1))
            .withTeam("ceo", null, EXECUTIVE)
            .withTeam("m", "ceo", MIDDLE_MANAGER)
            .withTeam("a", "m", FIRST_LINE_MANAGER)
            .withAnswers("ceo", MIDDLE_MANAGER, "stress", 4, 4, 4, 4, 4)
            .withAnswers("m", FIRST_LINE_MANAGER, "stress", 3, 3, 3, 3, 3)
            .withAnswers("a", EMPLOYEE, "stress", 2, 2, 2, 2, 2);
    assertThat(organisation(round).stressStep())
        .extracting(StressStep::layer, StressStep::below, step -> step.value().toString())
        .containsExactly(
            tuple(MIDDLE_MANAGER, FIRST_LINE_MANAGER, "25.0"),
            tuple(FIRST_LINE_MANAGER, EMPLOYEE, "25.0"));
    assertThat(organisation(round).layers())
        .extracting(LayerResults::layer)
        .containsExactly(MIDDLE_MANAGER, FIRST_LINE_MANAGER, Layer.EMPLOYEE);
  }

  private static Results organisation(ARound round) {
    return new RoundResults(new RoundFigures(round.kept("r")), List.of()).organisation();
  }
}
