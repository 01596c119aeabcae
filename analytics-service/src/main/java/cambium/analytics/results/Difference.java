package cambium.analytics.results;

import java.math.BigDecimal;

/** The distance between two estimates and its 95 % interval, not yet rounded. */
record Difference(BigDecimal value, double low, double high) {

  boolean isSurelyNegative() {
    return high < 0;
  }
}
