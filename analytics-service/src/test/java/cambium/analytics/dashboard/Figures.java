package cambium.analytics.dashboard;

import cambium.analytics.results.Certainty;
import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.scoring.HigherIs;
import cambium.analytics.sealing.Bound;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures that speak for themselves in tests. */
final class Figures {
  private Figures() {}

  static MeasureResult stress(double low, double score, double high) {
    return stress(low, score, high, null, null);
  }

  static MeasureResult stress(
      double low, double score, double high, @Nullable Bound bound, @Nullable Change change) {
    return figure("stress", HigherIs.WORSE, low, score, high, bound, change);
  }

  static MeasureResult knowWhy(double low, double score, double high) {
    return figure("know-why", HigherIs.BETTER, low, score, high, null, null);
  }

  static MeasureResult figure(
      String id,
      HigherIs higherIs,
      double low,
      double score,
      double high,
      @Nullable Bound bound,
      @Nullable Change change) {
    double half = Math.min(score - low, high - score);
    return new MeasureResult(
        id,
        Map.of("en", id, "nb", id + "-nb"),
        higherIs,
        id,
        people(half),
        BigDecimal.valueOf(score),
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        bound,
        change,
        id.equals("enps") ? "enps" : null,
        null,
        new Certainty(half, 0));
  }

  /** How many answers make an interval so narrow where people lie a quarter of the scale apart. */
  private static long people(double half) {
    return Math.round(Math.pow(49 / Math.max(0.1, half), 2));
  }

  static Change since(String round, double low, double value, double high) {
    return new Change(
        BigDecimal.valueOf(value),
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        round,
        null,
        new Certainty(Math.min(value - low, high - value), 0),
        null);
  }
}
