package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What to look at first: the figures that are most clearly less good than their reference, or have
 * most clearly become so. The more figures a page shows, the more each must stand out to be named.
 */
final class Pointing {
  private static final int MOST = 3;

  private Pointing() {}

  /**
   * A figure that may stand out.
   *
   * @param reference null if it stands out by its change
   */
  record Point(
      MeasureResult figure,
      Sentence where,
      @Nullable MeasureResult reference,
      Sentence whereReference,
      Claim claim) {

    private boolean isLessGood() {
      return claim.up() == (figure.higherIs() == HigherIs.WORSE);
    }

    /**
     * @param place {@code first} where the page begins with it, {@code next} for those after it
     */
    Sentence sentence(String place, String title, UnaryOperator<String> roundTitle) {
      Change change = figure.change();
      if (reference != null || change == null) {
        return Sentence.of(
            place + ".reference",
            title,
            where,
            Range.of(figure),
            whereReference,
            Range.of(reference == null ? figure : reference));
      }
      return Sentence.of(
          place + ".change" + (claim.up() ? ".up" : ".down"),
          title,
          where,
          Range.nearest(change.value().abs()),
          Range.weighed(change),
          roundTitle.apply(change.since()));
    }
  }

  /** The clearest first, each measure once. */
  static List<Point> at(Scene scene) {
    Set<String> named = new HashSet<>();
    return Claim.clear(all(scene), Point::claim).stream()
        .filter(Point::isLessGood)
        .sorted(
            Comparator.comparing((Point point) -> point.claim().chance())
                .thenComparing(point -> point.figure().construct(), Theme.BY_CONSTRUCT))
        .filter(point -> named.add(point.figure().id()))
        .limit(MOST)
        .toList();
  }

  /** The measure that weighs most. */
  static Optional<String> primary(Scene scene) {
    return scene.lines().stream()
        .flatMap(line -> line.measures().stream())
        .min(Comparator.comparing(MeasureResult::construct, Theme.BY_CONSTRUCT))
        .map(MeasureResult::id);
  }

  /** All that the page could claim, for the better as well. */
  private static List<Point> all(Scene scene) {
    List<Point> points = new ArrayList<>();
    for (Line line : scene.lines()) {
      Sentence where = scene.where(line.layer());
      Sentence than = scene.whereReference(line.layer());
      for (MeasureResult figure : line.measures()) {
        scene
            .reference(line)
            .flatMap(other -> other.measure(figure.id()))
            .map(other -> new Point(figure, where, other, than, Claim.apart(figure, other)))
            .ifPresent(points::add);
        Change change = figure.change();
        if (change != null) {
          points.add(new Point(figure, where, null, than, Claim.moved(change)));
        }
      }
    }
    return points;
  }
}
