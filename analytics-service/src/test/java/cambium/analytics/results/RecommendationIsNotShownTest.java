package cambium.analytics.results;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Item;
import cambium.analytics.scoring.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * eNPS and yes-or-no need coarse atoms. As long as there are none, no atom and no result knows of
 * them: a missing figure is right, an unprotected one never.
 */
class RecommendationIsNotShownTest {
  private final Measure enps = Measures.enps("recommend");
  private final Measure yesNo = Measures.of("remote", new Item("remote", 0, 1, false));

  @Test
  void neitherInAtomsNorInResults() {
    ARound round =
        ARound.asking(Measures.scale("s", 1), enps, yesNo).withTeam("ceo", null, EXECUTIVE);
    for (int person = 0; person < 30; person++) {
      round.withAnswer(
          "ceo", EMPLOYEE, Map.of("s-1", 3, "recommend-1", person % 11, "remote", person % 2));
    }
    assertThat(round.onlyAtom().measures()).containsOnlyKeys("s");
    Results results = new RoundResults(new RoundFigures(round.kept("r")), List.of()).organisation();
    assertThat(results.measures()).extracting(MeasureResult::id).containsExactly("s");
    assertThat(results.layers())
        .allSatisfy(
            layer ->
                assertThat(layer.measures()).extracting(MeasureResult::id).containsExactly("s"));
  }
}
