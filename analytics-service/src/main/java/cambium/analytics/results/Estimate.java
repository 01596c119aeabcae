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
 * @param half half the width of the interval that chance alone gives
 * @param below how much lower the truth may lie because sums were clamped from below
 * @param above how much higher the truth may lie because sums were clamped from above
 */
record Estimate(
    long n,
    int lowest,
    BigDecimal score,
    double half,
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
        spread.halfWidth(sums.n()),
        perAtom * sums.atBottom(),
        perAtom * sums.atTop(),
        sums.bound());
  }

  /** The lower end of the interval, within the scale. */
  double low() {
    return Math.max(lowest, score.doubleValue() - half - below);
  }

  /** The upper end of the interval, within the scale. */
  double high() {
    return Math.min(100, score.doubleValue() + half + above);
  }

  /** This less another, as if they were independent: half-widths in quadrature. */
  Difference minus(Estimate other) {
    BigDecimal value = score.subtract(other.score);
    double chance = Math.hypot(half, other.half);
    return new Difference(
        value,
        Math.max(lowest - 100, value.doubleValue() - chance - (below + other.above)),
        Math.min(100 - lowest, value.doubleValue() + chance + (above + other.below)));
  }
}
