package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import org.jspecify.annotations.Nullable;

/** What a figure supports, and what it does not. */
final class Judging {
  private Judging() {}

  /** One of five steps in the good direction. */
  static int step(MeasureResult figure) {
    double score = figure.score().doubleValue();
    double good = figure.higherIs() == HigherIs.BETTER ? score : 100 - score;
    return 1 + Math.min(4, (int) (good / 20));
  }

  /** Whether the figure may as well be the other one. */
  static boolean covers(MeasureResult figure, MeasureResult reference) {
    return figure.ciLow().compareTo(reference.score()) <= 0
        && figure.ciHigh().compareTo(reference.score()) >= 0;
  }

  /** At most or at least, where that widens the interval by a point or more. */
  static @Nullable Bound bound(MeasureResult figure) {
    Bound bound = figure.bound();
    if (bound == null) {
      return null;
    }
    double above = figure.ciHigh().subtract(figure.score()).doubleValue();
    double below = figure.score().subtract(figure.ciLow()).doubleValue();
    boolean cutOff = figure.ciLow().signum() <= 0 || figure.ciHigh().doubleValue() >= 100;
    double widening = bound == Bound.AT_LEAST ? above - below : below - above;
    return cutOff || widening >= 1 ? bound : null;
  }

  static boolean isSure(Change change) {
    return change.ciLow().signum() > 0 || change.ciHigh().signum() < 0;
  }
}
