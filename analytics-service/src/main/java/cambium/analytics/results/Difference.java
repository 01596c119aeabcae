package cambium.analytics.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The distance between two estimates and its 95 % interval, not yet rounded.
 *
 * @param chance what chance alone adds to the interval
 * @param size beside how far people lie apart; null where that is not known
 */
record Difference(
    BigDecimal value, double low, double high, Certainty chance, @Nullable Size size) {

  boolean isSurelyNegative() {
    return high < 0;
  }
}
