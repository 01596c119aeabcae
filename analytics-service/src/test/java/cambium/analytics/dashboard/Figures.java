package cambium.analytics.dashboard;

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

  private static MeasureResult figure(
      String id,
      HigherIs higherIs,
      double low,
      double score,
      double high,
      @Nullable Bound bound,
      @Nullable Change change) {
    return new MeasureResult(
        id,
        Map.of("en", id, "nb", id + "-nb"),
        higherIs,
        id,
        40,
        BigDecimal.valueOf(score),
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        bound,
        change,
        null,
        null);
  }

  static Change since(String round, double low, double value, double high) {
    return new Change(
        BigDecimal.valueOf(value), BigDecimal.valueOf(low), BigDecimal.valueOf(high), round, null);
  }
}
