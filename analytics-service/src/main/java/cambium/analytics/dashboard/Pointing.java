package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What to look at first: the figure that is most clearly less good than its reference, or has most
 * clearly become so. The more figures a page shows, the more each must stand out to be named.
 */
final class Pointing {
  private Pointing() {}

  /**
   * A figure that stands out.
   *
   * @param reference null if it stands out by its change
   */
  record Point(
      MeasureResult figure,
      Sentence where,
      @Nullable MeasureResult reference,
      Sentence whereReference,
      double clarity) {

    Sentence sentence(String title, UnaryOperator<String> roundTitle) {
      Change change = figure.change();
      if (reference != null || change == null) {
        return Sentence.of(
            "first.reference",
            title,
            where,
            Range.of(figure),
            whereReference,
            Range.of(reference == null ? figure : reference));
      }
      return Sentence.of(
          "first.change" + (change.value().signum() > 0 ? ".up" : ".down"),
          title,
          where,
          Range.nearest(change.value().abs()),
          Range.size(change),
          roundTitle.apply(change.since()));
    }
  }

  static Optional<Point> at(Scene scene) {
    double caution = Judging.caution(claims(scene));
    List<Point> points = new ArrayList<>();
    for (Line line : scene.lines()) {
      Layer layer = line.layer();
      for (MeasureResult figure : line.measures()) {
        scene
            .reference(line)
            .flatMap(reference -> reference.measure(figure.id()))
            .map(
                reference ->
                    new Point(
                        figure,
                        scene.where(layer),
                        reference,
                        scene.whereReference(layer),
                        Judging.worse(figure, reference, caution)))
            .ifPresent(points::add);
        Change change = figure.change();
        if (change != null) {
          double clarity = Judging.worsened(figure, change, caution);
          points.add(
              new Point(figure, scene.where(layer), null, scene.whereReference(layer), clarity));
        }
      }
    }
    return points.stream()
        .filter(point -> point.clarity() > 0)
        .max(Comparator.comparingDouble(Point::clarity));
  }

  private static int claims(Scene scene) {
    return scene.lines().stream().mapToInt(line -> 2 * line.measures().size()).sum();
  }
}
