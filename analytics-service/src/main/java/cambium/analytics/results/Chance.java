package cambium.analytics.results;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How often chance alone would carry a figure as far from nothing as it lies: the two-sided p-value
 * of the distribution that the figure's own 95 % interval was made with.
 *
 * <p>It is read off the interval, so what clamping adds to the interval weakens the claim too, and
 * it is below 5 % exactly where the interval excludes zero.
 */
public final class Chance {
  private static final double ONE_SIDE = 0.025;

  private Chance() {}

  /**
   * The chance of at least this distance where there is nothing.
   *
   * @param distance from zero
   * @param half the part of the interval between the figure and zero's side of it
   * @param freedom degrees of freedom of Student's t; 0 for the normal distribution
   */
  public static double alone(double distance, double half, int freedom) {
    if (!(distance > 0)) {
      return 1;
    }
    ContinuousDistribution law =
        freedom > 0 ? TDistribution.of(freedom) : NormalDistribution.of(0, 1);
    double reached = law.inverseSurvivalProbability(ONE_SIDE) * (distance / half);
    return 2 * law.survivalProbability(reached);
  }

  /** Degrees of freedom that serve two intervals: the fewer, and 0 (normal) only for both. */
  static int scarcer(int one, int other) {
    return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
  }
}
