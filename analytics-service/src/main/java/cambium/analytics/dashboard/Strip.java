package cambium.analytics.dashboard;

import cambium.analytics.results.MeasureResult;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure and its interval as places on a line that is drawn from 10 to 310. */
record Strip(double low, double at, double high) {
  private static final double LENGTH = 300;

  static Strip of(MeasureResult figure) {
    double lowest = lowest(figure.kind());
    return new Strip(
        place(lowest, figure.ciLow()),
        place(lowest, figure.score()),
        place(lowest, figure.ciHigh()));
  }

  /** Where the scale begins that ends at 100. */
  static int lowest(@Nullable String kind) {
    return "enps".equals(kind) ? -100 : 0;
  }

  private static double place(double lowest, BigDecimal score) {
    double share = (score.doubleValue() - lowest) / (100 - lowest);
    return 10 + LENGTH * Math.max(0, Math.min(1, share));
  }
}
