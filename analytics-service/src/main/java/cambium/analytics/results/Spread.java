package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far people's scores lie apart on one measure in one round, estimated from the sealed atoms.
 *
 * @param deviation in points of the measure's scale
 * @param quantile by which it is multiplied for a 95 % interval
 * @param freedom degrees of freedom of Student's t; 0 where the normal distribution is taken
 */
record Spread(double deviation, double quantile, int freedom) {
  private static final int ENOUGH_ATOMS = 8;
  private static final double BOTH_SIDES = 0.975;

  static Spread of(Measure measure, List<Sums> atoms) {
    int count = atoms.size();
    if (count < ENOUGH_ATOMS) {
      double normal = NormalDistribution.of(0, 1).inverseCumulativeProbability(BOTH_SIDES);
      return new Spread(measure.range() / (measure.coarseOnly() ? 2.0 : 4.0), normal, 0);
    }
    double mean = mean(measure, atoms.stream().reduce(Sums.NONE, Sums::plus));
    double squares = 0;
    for (Sums atom : atoms) {
      double distance = mean(measure, atom) - mean;
      squares += atom.n() * distance * distance;
    }
    double student = TDistribution.of(count - 1).inverseCumulativeProbability(BOTH_SIDES);
    return new Spread(Math.sqrt(squares / (count - 1)), student, count - 1);
  }

  private static double mean(Measure measure, Sums sums) {
    return measure.range() * sums.steps() / ((double) measure.fullSteps() * sums.n());
  }

  /** Of a score that {@code n} people gave. */
  Certainty certainty(long n) {
    return new Certainty(quantile * deviation / Math.sqrt((double) n), freedom);
  }
}
