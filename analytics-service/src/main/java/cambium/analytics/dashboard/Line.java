package cambium.analytics.dashboard;

import cambium.analytics.results.LayerResults;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.results.Results;
import cambium.organization.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of figures.
 *
 * @param layer null for everybody together
 */
record Line(@Nullable Layer layer, long covered, List<MeasureResult> measures) {
  static Line total(Results results) {
    return new Line(null, results.covered(), results.measures());
  }

  static Line of(LayerResults layer) {
    return new Line(layer.layer(), layer.covered(), layer.measures());
  }

  /** Everybody together, then the layers from the top. */
  static List<Line> all(Results results) {
    return Stream.concat(Stream.of(total(results)), layers(results.layers()).stream()).toList();
  }

  static List<Line> layers(List<LayerResults> layers) {
    return layers.stream().map(Line::of).toList();
  }

  static Optional<Line> find(List<Line> lines, @Nullable Layer layer) {
    return lines.stream().filter(line -> line.layer() == layer).findFirst();
  }

  Optional<MeasureResult> measure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }
}
