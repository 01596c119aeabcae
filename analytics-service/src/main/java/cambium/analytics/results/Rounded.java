package cambium.analytics.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding, the last thing that is done to a figure: half up, one decimal. */
final class Rounded {
  private Rounded() {}

  static BigDecimal oneDecimal(BigDecimal figure) {
    return figure.setScale(1, RoundingMode.HALF_UP);
  }

  static BigDecimal oneDecimal(double figure) {
    return oneDecimal(BigDecimal.valueOf(figure));
  }
}
