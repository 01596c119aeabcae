package cambium.analytics.dashboard;

import cambium.analytics.results.MeasureResult;
import java.math.BigDecimal;

/** A figure and its interval as places on a line that is drawn from 10 to 310. */
record Strip(double low, double at, double high) {
  private static final double LENGTH = 300;

  static Strip of(MeasureResult figure) {
    return new Strip(place(figure.ciLow()), place(figure.score()), place(figure.ciHigh()));
  }

  private static double place(BigDecimal score) {
    double share = score.doubleValue() / 100;
    return 10 + LENGTH * Math.max(0, Math.min(1, share));
  }
}
