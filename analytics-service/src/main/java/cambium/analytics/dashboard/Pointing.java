package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** Looks at the most important measure first, so that it need not stand out among all others. */
  static Optional<Point> at(Scene scene) {
    Optional<String> primary = primary(scene);
    return primary.flatMap(id -> at(scene, id::equals)).or(() -> at(scene, id -> true));
  }

  /** The measure that weighs most. */
  static Optional<String> primary(Scene scene) {
    return scene.lines().stream()
        .flatMap(line -> line.measures().stream())
        .min(Comparator.comparing(MeasureResult::construct, Theme.BY_CONSTRUCT))
        .map(MeasureResult::id);
  }

  private static Optional<Point> at(Scene scene, Predicate<String> measures) {
    List<Function<Double, Point>> claims = new ArrayList<>();
    for (Line line : scene.lines()) {
      for (MeasureResult figure : line.measures()) {
        if (measures.test(figure.id())) {
          claims.addAll(claims(scene, line, figure));
        }
      }
    }
    double caution = Judging.caution(claims.size());
    return claims.stream()
        .map(claim -> claim.apply(caution))
        .filter(point -> point.clarity() > 0)
        .max(Comparator.comparingDouble(Point::clarity));
  }

  private static List<Function<Double, Point>> claims(
      Scene scene, Line line, MeasureResult figure) {
    List<Function<Double, Point>> claims = new ArrayList<>();
    Sentence where = scene.where(line.layer());
    Sentence than = scene.whereReference(line.layer());
    scene
        .reference(line)
        .flatMap(reference -> reference.measure(figure.id()))
        .ifPresent(
            reference ->
                claims.add(
                    caution ->
                        new Point(
                            figure,
                            where,
                            reference,
                            than,
                            Judging.worse(figure, reference, caution))));
    Change change = figure.change();
    if (change != null) {
      claims.add(
          caution ->
              new Point(figure, where, null, than, Judging.worsened(figure, change, caution)));
    }
    return claims;
  }
}
