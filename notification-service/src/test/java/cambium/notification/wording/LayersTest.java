package cambium.notification.wording;

import static cambium.notification.fixtures.Measures.knowWhy;
import static cambium.notification.fixtures.Measures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.notification.result.LayerResults;
import cambium.notification.result.Measure;
import cambium.organization.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final Texts ENGLISH = Texts.in("en");

  @Test
  void aLayerStandsApartOnlyWithItsWholeInterval() {
    assertThat(
            Layers.standingApart(
                "stress", layers(stress(60.1, 66, 71), stress(45, 52, 60.0)), ENGLISH))
        .contains(
            "Stress is surely highest among: Middle managers. 66.0, most likely between 60 and"
                + " 71.");
    assertThat(
            Layers.standingApart("stress", layers(stress(59, 66, 71), stress(45, 52, 60)), ENGLISH))
        .isEmpty();
  }

  @Test
  void whereHigherIsBetterTheLowestLayerStandsApart() {
    assertThat(
            Layers.standingApart(
                "know-why", layers(knowWhy(70, 75, 80), knowWhy(40, 50, 60)), ENGLISH))
        .contains(
            "Knowing why is surely lowest among: Employees. 50.0, most likely between 40 and 60.");
  }

  @Test
  void oneLayerAloneStandsApartFromNobody() {
    List<LayerResults> one = layers(stress(60, 66, 71), stress(1, 2, 3)).subList(0, 1);
    assertThat(Layers.standingApart("stress", one, ENGLISH)).isEmpty();
    assertThat(Layers.standingApart("stress", List.of(), ENGLISH)).isEmpty();
  }

  @Test
  void layersStandSideBySideAndOnlyThoseWithAFigure() {
    assertThat(Layers.sideBySide("stress", layers(stress(1, 2, 3), knowWhy(1, 2, 3)), ENGLISH))
        .extracting(Figure::label)
        .containsExactly("Middle managers");
  }

  private static List<LayerResults> layers(Measure middle, Measure employees) {
    return List.of(
        new LayerResults(Layer.MIDDLE_MANAGER, List.of(middle)),
        new LayerResults(Layer.EMPLOYEE, List.of(employees)));
  }
}
