package cambium.notification.wording;

import cambium.notification.result.HigherIs;
import cambium.notification.result.LayerResults;
import cambium.notification.result.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the layers side by side. */
public final class Layers {
  private Layers() {}

  /** A measure's figure for each layer that has one, from the top of the organisation. */
  public static List<Figure> sideBySide(String measure, List<LayerResults> layers, Texts texts) {
    List<Figure> figures = new ArrayList<>();
    for (LayerResults layer : layers) {
      in(layer, measure)
          .ifPresent(one -> figures.add(Figures.of(texts.layer(layer.layer()), one, texts)));
    }
    return figures;
  }

  /**
   * A sentence on the layer that a measure weighs on most: only where its whole interval lies on
   * the heavy side of every other layer's whole interval, and none otherwise.
   */
  public static Optional<String> standingApart(
      String measure, List<LayerResults> layers, Texts texts) {
    List<LayerResults> asked =
        layers.stream().filter(layer -> in(layer, measure).isPresent()).toList();
    if (asked.size() < 2) {
      return Optional.empty();
    }
    for (LayerResults candidate : asked) {
      Measure one = in(candidate, measure).orElseThrow();
      boolean apart =
          asked.stream()
              .filter(other -> other.layer() != candidate.layer())
              .allMatch(other -> isHeavier(one, in(other, measure).orElseThrow()));
      if (apart) {
        return Optional.of(
            texts.say(
                one.higherIs() == HigherIs.WORSE ? "layers.highest" : "layers.lowest",
                texts.pick(one.title()),
                texts.layer(candidate.layer()),
                Figures.value(one, texts),
                Figures.interval(one, texts)));
      }
    }
    return Optional.empty();
  }

  private static boolean isHeavier(Measure one, Measure other) {
    return one.higherIs() == HigherIs.WORSE
        ? one.ciLow() > other.ciHigh()
        : one.ciHigh() < other.ciLow();
  }

  private static Optional<Measure> in(LayerResults layer, String measure) {
    return layer.measures().stream().filter(one -> one.id().equals(measure)).findFirst();
  }
}
