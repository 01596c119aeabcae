package cambium.analytics.results;

import java.math.BigDecimal;

/**
 * The distance between two estimates and its 95 % interval, not yet rounded.
 *
 * @param freedom of the less certain of the two
 */
record Difference(BigDecimal value, double low, double high, int freedom) {

  boolean isSurelyNegative() {
    return high < 0;
  }
}
