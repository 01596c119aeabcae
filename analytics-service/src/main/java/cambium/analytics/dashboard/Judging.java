package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a figure supports, and what it does not. */
final class Judging {
  private Judging() {}

  /** Whether the figure is a balance of those for and those against, from -100 to 100. */
  static boolean isBalance(MeasureResult figure) {
    return "enps".equals(figure.kind());
  }

  /** One of five steps in the good direction. */
  static int step(MeasureResult figure) {
    double shown = figure.score().doubleValue();
    double score = isBalance(figure) ? (shown + 100) / 2 : shown;
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
    boolean high = bound == Bound.AT_LEAST;
    BigDecimal end = high ? figure.ciHigh() : figure.ciLow();
    double widening = figure.score().subtract(end).abs().doubleValue() - figure.chance().half();
    int endOfScale = high ? 100 : isBalance(figure) ? -100 : 0;
    boolean cutOff = end.compareTo(BigDecimal.valueOf(endOfScale)) == 0;
    return cutOff || widening >= 1 ? bound : null;
  }

  static boolean isSure(Change change) {
    return change.ciLow().signum() > 0 || change.ciHigh().signum() < 0;
  }
}
