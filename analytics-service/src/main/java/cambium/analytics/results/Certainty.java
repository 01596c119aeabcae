package cambium.analytics.results;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What chance alone adds to a figure's 95 % interval, clamping left aside.
 *
 * @param half half the width of the interval
 * @param freedom degrees of freedom of Student's t; 0 where the normal distribution is taken
 */
public record Certainty(double half, int freedom) {
  private static final double ONE_SIDE = 0.025;

  /**
   * How often chance alone would carry a figure at least so far from nothing: the two-sided p-value
   * of the distribution that the interval was made with, below 5 % where the interval excludes
   * zero.
   */
  public double chanceOf(double distance) {
    if (!(distance > 0)) {
      return 1;
    }
    ContinuousDistribution law =
        freedom > 0 ? TDistribution.of(freedom) : NormalDistribution.of(0, 1);
    double reached = law.inverseSurvivalProbability(ONE_SIDE) * (distance / half);
    return 2 * law.survivalProbability(reached);
  }

  /**
   * Of the difference between this figure and that of a larger group which holds the same people:
   * the whole moves with its part, so that the variance is {@code SD²·(1/n − 1/N)}.
   */
  public Certainty within(long n, long whole) {
    return new Certainty(half * Math.sqrt(Math.max(0, 1 - (double) n / whole)), freedom);
  }

  /** Of the difference of two figures, as if they were independent. */
  Certainty and(Certainty other) {
    int fewer =
        freedom == 0 || other.freedom == 0
            ? Math.max(freedom, other.freedom)
            : Math.min(freedom, other.freedom);
    return new Certainty(Math.hypot(half, other.half), fewer);
  }
}
