package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A score with what is known of its certainty, not yet rounded.
 *
 * @param lowest the low end of the scale, whose high end is 100
 * @param deviation how far people lie apart
 * @param chance what chance alone adds to the interval
 * @param below how much lower the truth may lie because sums were clamped from below
 * @param above how much higher the truth may lie because sums were clamped from above
 */
record Estimate(
    long n,
    int lowest,
    BigDecimal score,
    double deviation,
    Certainty chance,
    double below,
    double above,
    @Nullable Bound bound) {

  static Estimate of(Measure measure, Sums sums, Spread spread) {
    BigDecimal full =
        BigDecimal.valueOf(measure.fullSteps()).multiply(BigDecimal.valueOf(sums.n()));
    BigDecimal above =
        BigDecimal.valueOf(measure.range())
            .multiply(BigDecimal.valueOf(sums.steps()))
            .divide(full, MathContext.DECIMAL128);
    double perAtom = (double) measure.range() * measure.halfRange() / full.doubleValue();
    return new Estimate(
        sums.n(),
        measure.lowest(),
        above.add(BigDecimal.valueOf(measure.lowest())),
        spread.deviation(),
        spread.certainty(sums.n()),
        perAtom * sums.atBottom(),
        perAtom * sums.atTop(),
        sums.bound());
  }

  /** The lower end of the interval, within the scale. */
  double low() {
    return Math.max(lowest, score.doubleValue() - chance.half() - below);
  }

  /** The upper end of the interval, within the scale. */
  double high() {
    return Math.min(100, score.doubleValue() + chance.half() + above);
  }

  /** This less another, as if they were independent: half-widths in quadrature. */
  Difference minus(Estimate other) {
    BigDecimal value = score.subtract(other.score);
    Certainty both = chance.and(other.chance);
    return new Difference(
        value,
        Math.max(lowest - 100, value.doubleValue() - both.half() - (below + other.above)),
        Math.min(100 - lowest, value.doubleValue() + both.half() + (above + other.below)),
        both,
        size(other));
  }

  /** Known only where how far people lie apart was seen, not assumed, both times. */
  private @Nullable Size size(Estimate other) {
    if (chance.freedom() == 0 || other.chance.freedom() == 0) {
      return null;
    }
    double difference = score.subtract(other.score).doubleValue();
    return Size.of(Size.cohen(difference, deviation, n, other.deviation, other.n));
  }
}
