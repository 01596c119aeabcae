package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Keeps a sum so far from both ends that every member is left an interval of at least half the
 * scale, even in a unanimous group.
 */
final class Clamp {
  private Clamp() {}

  /** A sum on or beyond a bound is marked, changed or not: the mark must not tell the two apart. */
  static SealedMeasure clamp(Measure measure, long n, BigInteger units, long above) {
    long steps = wholeSteps(measure, units);
    long lowest = measure.halfRange();
    long highest = n * measure.fullSteps() - measure.halfRange();
    if (steps <= lowest) {
      return new SealedMeasure(n, lowest, Bound.AT_MOST, above);
    }
    if (steps >= highest) {
      return new SealedMeasure(n, highest, Bound.AT_LEAST, above);
    }
    return new SealedMeasure(n, steps, null, above);
  }

  private static long wholeSteps(Measure measure, BigInteger units) {
    return new BigDecimal(units.multiply(BigInteger.valueOf(measure.fullSteps())))
        .divide(BigDecimal.valueOf(measure.unitsOfRange()), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
