package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A score with what is known of its certainty, not yet rounded.
 *
 * @param half half the width of the interval that chance alone gives
 * @param below how much lower the truth may lie because sums were clamped from below
 * @param above how much higher the truth may lie because sums were clamped from above
 * @param freedom degrees of freedom behind {@code half}; 0 for the normal distribution
 */
record Estimate(
    long n,
    BigDecimal score,
    double half,
    double below,
    double above,
    @Nullable Bound bound,
    int freedom) {

  static Estimate of(Measure measure, Sums sums, Spread spread) {
    BigDecimal full =
        BigDecimal.valueOf(measure.fullSteps()).multiply(BigDecimal.valueOf(sums.n()));
    BigDecimal score =
        BigDecimal.valueOf(100)
            .multiply(BigDecimal.valueOf(sums.steps()))
            .divide(full, MathContext.DECIMAL128);
    double perAtom = 100.0 * measure.halfRange() / full.doubleValue();
    return new Estimate(
        sums.n(),
        score,
        spread.halfWidth(sums.n()),
        perAtom * sums.atBottom(),
        perAtom * sums.atTop(),
        bound(sums),
        spread.freedom());
  }

  private static @Nullable Bound bound(Sums sums) {
    if (sums.atTop() > 0 && sums.atBottom() == 0) {
      return Bound.AT_LEAST;
    }
    return sums.atBottom() > 0 && sums.atTop() == 0 ? Bound.AT_MOST : null;
  }

  /** The lower end of the interval, within the scale. */
  double low() {
    return Math.max(0, score.doubleValue() - half - below);
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
        Math.max(-100, value.doubleValue() - chance - (below + other.above)),
        Math.min(100, value.doubleValue() + chance + (above + other.below)),
        Chance.scarcer(freedom, other.freedom));
  }
}
