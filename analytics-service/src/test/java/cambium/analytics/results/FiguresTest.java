package cambium.analytics.results;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.sealing.Bound;
import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures that were calculated by hand. */
class FiguresTest {
  private static final int[][] SUMS = {
    {3, 3, 2, 2, 1}, {3, 3, 3, 2, 2}, {3, 3, 3, 3, 3}, {4, 4, 3, 3, 3}
  };

  @Test
  void fromEightAtomsTheyAreAsSureAsTheAtomsAgree() {
    MeasureResult all = only(round(8).organisation());
    assertThat(all.n()).isEqualTo(40);
    assertThat(all.score()).isEqualByComparingTo("45.0");
    assertThat(all.ciLow()).isEqualByComparingTo("35.0");
    assertThat(all.ciHigh()).isEqualByComparingTo("55.0");
    assertThat(all.bound()).isNull();
  }

  @Test
  void belowEightAtomsTheSpreadIsAQuarterOfTheRange() {
    MeasureResult all = only(round(4).organisation());
    assertThat(all.score()).isEqualByComparingTo("45.0");
    assertThat(all.ciLow()).isEqualByComparingTo("34.0");
    assertThat(all.ciHigh()).isEqualByComparingTo("56.0");
  }

  @Test
  void marksOnBothSidesSayNeitherAtLeastNorAtMostButWidenBoth() {
    ARound both =
        ARound.asking(Measures.scale("s", 1))
            .withTeam("ceo", null, EXECUTIVE)
            .withTeam("a", "ceo", FIRST_LINE_MANAGER)
            .withTeam("b", "ceo", FIRST_LINE_MANAGER)
            .withAnswers("a", EMPLOYEE, "s", 1, 1, 1, 1, 1)
            .withAnswers("b", EMPLOYEE, "s", 5, 5, 5, 5, 5);
    RoundResults results = new RoundResults(new RoundFigures(both.kept("r")), List.of());
    MeasureResult all = only(results.organisation());
    assertThat(all.score()).isEqualByComparingTo("50.0");
    assertThat(all.bound()).isNull();
    assertThat(all.ciLow()).as("50 - 15.495 - 5").isEqualByComparingTo("29.5");
    assertThat(all.ciHigh()).isEqualByComparingTo("70.5");
    MeasureResult top = only(results.of("b").orElseThrow());
    assertThat(top.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(top.ciHigh()).as("ends with the scale").isEqualByComparingTo("100.0");
  }

  @Test
  void changesAreComparedWithTheLastRoundThatAskedTheSame() {
    RoundFigures before = new RoundFigures(aRound(4).kept("before"));
    RoundFigures other =
        new RoundFigures(
            ARound.asking(Measures.scale("t", 1)).withTeam("ceo", null, EXECUTIVE).kept("other"));
    RoundResults now =
        new RoundResults(new RoundFigures(aRound(8).kept("now")), List.of(other, before));
    Change change = Objects.requireNonNull(only(now.organisation()).change());
    assertThat(change.since()).isEqualTo("before");
    assertThat(change.value()).isEqualByComparingTo("0.0");
    assertThat(change.ciHigh()).as("9.9925 and 10.9566 in quadrature").isEqualByComparingTo("14.8");
    assertThat(change.ciLow()).isEqualByComparingTo("-14.8");
    assertThat(only(now.of("t7").orElseThrow()).change()).as("not there before").isNull();
  }

  @Test
  void aChangeSaysWhetherTheGroupIsAnotherThanItWas() {
    assertThat(regrouped(aRound(8), aRound(8))).isNull();
    assertThat(regrouped(aRound(8), aRound(7))).as("a team came").isTrue();
    assertThat(regrouped(aRound(7), aRound(8))).as("a team went").isTrue();
  }

  @Test
  void someMorePeopleAreTheSameGroupAndManyMoreAreNot() {
    Group ten = aGroup("a", 10);
    assertThat(aGroup("a", 12).isAnotherThan(ten)).isFalse();
    assertThat(aGroup("a", 13).isAnotherThan(ten)).isTrue();
    assertThat(aGroup("a", 7).isAnotherThan(ten)).isTrue();
    assertThat(aGroup("b", 10).isAnotherThan(ten)).isTrue();
  }

  private static Group aGroup(String team, int invited) {
    Team only = new Team(team, null, EXECUTIVE, Map.of(EMPLOYEE, invited));
    return Group.below(team, TeamTree.of(List.of(only)));
  }

  private static @Nullable Boolean regrouped(ARound now, ARound before) {
    List<RoundFigures> earlier = List.of(new RoundFigures(before.kept("before")));
    RoundResults results = new RoundResults(new RoundFigures(now.kept("now")), earlier);
    return Objects.requireNonNull(only(results.organisation()).change()).regrouped();
  }

  @Test
  void nobodyBelowGetsFiguresOfOthersInALayer() {
    Results results = round(4).of("t0").orElseThrow();
    assertThat(results.scope().own()).isTrue();
    assertThat(results.layers()).extracting(LayerResults::covered).containsExactly(5L);
    assertThat(results.reference().layers()).extracting(LayerResults::covered).containsExactly(20L);
    assertThat(round(4).of("somebody")).isEmpty();
  }

  private static RoundResults round(int teams) {
    return new RoundResults(new RoundFigures(aRound(teams).kept("r")), List.of());
  }

  /** Teams of five whose answers add up to 6, 8, 10 and 12 of 20 steps, again and again. */
  private static ARound aRound(int teams) {
    ARound round = ARound.asking(Measures.scale("s", 1)).withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < teams; i++) {
      round
          .withTeam("t" + i, "ceo", FIRST_LINE_MANAGER)
          .withAnswers("t" + i, EMPLOYEE, "s", SUMS[i % SUMS.length]);
    }
    return round;
  }

  private static MeasureResult only(Results results) {
    assertThat(results.measures()).hasSize(1);
    return results.measures().get(0);
  }
}
