package cambium.analytics.results;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Item;
import cambium.analytics.scoring.Measure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** eNPS and yes-or-no have figures of groups of at least {@code 4k} alone. */
class CoarseMeasuresTest {
  private final Measure enps = Measures.enps("recommend");
  private final Measure yesNo = Measures.of("remote", new Item("remote", 0, 1, false));
  private final ARound round =
      ARound.asking(Measures.scale("s", 1), enps, yesNo)
          .withTeam("ceo", null, EXECUTIVE)
          .withTeam("a", "ceo", FIRST_LINE_MANAGER)
          .withTeam("b", "ceo", FIRST_LINE_MANAGER);

  @Test
  void aGroupBelowFourTimesTheMinimumHasNone() {
    answer("a", 10, 10);
    assertThat(ids(results(), "a")).containsExactly("s");
    assertThat(ids(results(), "ceo")).containsExactly("s");
  }

  /** 12 promoters, 4 passives and 8 detractors of 24: 50 % less 33.3 % are 16.7. */
  @Test
  void aRecommendationIsPromotersLessDetractors() {
    answer("a", 12, 10);
    answer("b", 4, 7);
    answer("b", 8, 6);
    assertThat(ids(results(), "a")).containsExactly("s");
    MeasureResult shown = find(results(), "ceo", "recommend");
    assertThat(shown.n()).isEqualTo(24);
    assertThat(shown.score()).isEqualByComparingTo("16.7");
    assertThat(shown.kind()).isEqualTo("enps");
    assertThat(shown.share()).isNull();
    assertThat(shown.ciLow()).isEqualByComparingTo("-23.3");
    assertThat(shown.ciHigh()).isEqualByComparingTo("56.7");
  }

  /** One short of all 40 steps at most, so that it may as well be another's. */
  @Test
  void aUnanimousRecommendationIsKeptAStepFromTheTop() {
    answer("a", 20, 9);
    MeasureResult shown = find(results(), "a", "recommend");
    assertThat(shown.score()).isEqualByComparingTo("95.0");
    assertThat(shown.bound()).isNotNull();
    assertThat(shown.ciHigh()).isEqualByComparingTo("100.0");
    assertThat(find(results(), "a", "remote").score()).isEqualByComparingTo("95.0");
  }

  @Test
  void noAtomKnowsThem() {
    answer("a", 40, 3);
    assertThat(round.onlyAtom().measures()).containsOnlyKeys("s");
  }

  @Test
  void whatThisReleaseDoesNotKnowHasNoFigure() {
    Measure strange =
        new Measure(
            "x", enps.title(), "x", enps.higherIs(), null, null, enps.layers(), enps.items(), "y");
    ARound other = ARound.asking(strange).withTeam("ceo", null, EXECUTIVE);
    for (int i = 0; i < 30; i++) {
      other.withAnswer("ceo", EMPLOYEE, Map.of("recommend-1", 9));
    }
    Results all = new RoundResults(new RoundFigures(other.kept("r")), List.of()).organisation();
    assertThat(all.measures()).isEmpty();
    assertThat(all.covered()).isEqualTo(30);
  }

  private void answer(String team, int people, int recommends) {
    for (int i = 0; i < people; i++) {
      round.withAnswer(team, EMPLOYEE, Map.of("s-1", 3, "recommend-1", recommends, "remote", 1));
    }
  }

  private RoundResults results() {
    return new RoundResults(new RoundFigures(round.kept("r")), List.of());
  }

  private static List<String> ids(RoundResults results, String manager) {
    return results.of(manager).orElseThrow().measures().stream().map(MeasureResult::id).toList();
  }

  private static MeasureResult find(RoundResults results, String manager, String id) {
    return Objects.requireNonNull(
        results.of(manager).orElseThrow().measures().stream()
            .filter(measure -> measure.id().equals(id))
            .findFirst()
            .orElse(null));
  }
}
