package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** What a figure supports, and what it does not. */
final class Judging {
  private static final double MISTAKES = 0.05;

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

  /** As {@link #isSure(Change)}, held to a wider interval. */
  static boolean isSure(Change change, double caution) {
    double value = change.value().doubleValue();
    double below = value - caution * (value - change.ciLow().doubleValue());
    double above = value + caution * (change.ciHigh().doubleValue() - value);
    return below > 0 || above < 0;
  }

  /** By how much wider an interval must be for one claim in so many to be wrong only rarely. */
  static double caution(int claims) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return normal.inverseSurvivalProbability(MISTAKES / 2 / Math.max(1, claims))
        / normal.inverseSurvivalProbability(MISTAKES / 2);
  }

  /** Gap between two widened intervals, in points; above zero if the first surely lies higher. */
  static double clearance(MeasureResult higher, MeasureResult lower, double caution) {
    double high = higher.score().doubleValue();
    double low = lower.score().doubleValue();
    return high
        - caution * (high - higher.ciLow().doubleValue())
        - (low + caution * (lower.ciHigh().doubleValue() - low));
  }

  /** As {@link #clearance}, in the direction that is less good. */
  static double worse(MeasureResult figure, MeasureResult reference, double caution) {
    return figure.higherIs() == HigherIs.WORSE
        ? clearance(figure, reference, caution)
        : clearance(reference, figure, caution);
  }

  /** What is left of a change for the less good when its interval is widened. */
  static double worsened(MeasureResult figure, Change change, double caution) {
    double value = change.value().doubleValue();
    return figure.higherIs() == HigherIs.WORSE
        ? value - caution * (value - change.ciLow().doubleValue())
        : -(value + caution * (change.ciHigh().doubleValue() - value));
  }
}
