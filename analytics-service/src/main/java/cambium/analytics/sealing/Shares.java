package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps the count at or above a cut inside what the published sums leave open, so that it never
 * settles how many of a group lie on which side.
 */
final class Shares {
  private Shares() {}

  /**
   * Empty if the sums leave three counts or fewer: clamped to the inner ones, they would all look
   * alike or tell which it was.
   */
  static Optional<SealedShare> clamp(Measure measure, Collection<SealedMeasure> atoms) {
    BigDecimal cut = measure.cut();
    if (cut == null || measure.coarseOnly()) {
      return Optional.empty();
    }
    int full = measure.fullSteps();
    int reach = stepsAtCut(cut, full);
    long n = 0;
    long count = 0;
    long least = 0;
    long most = 0;
    for (SealedMeasure atom : atoms) {
      n += atom.n();
      count += atom.above();
      least += least(atom, reach, full);
      most += Math.min(atom.n(), atom.sum() / reach);
    }
    return n == 0 || most - least < 3
        ? Optional.empty()
        : Optional.of(within(n, count, least + 1, most - 1));
  }

  private static SealedShare within(long n, long count, long lowest, long highest) {
    if (count <= lowest) {
      return new SealedShare(n, lowest, Bound.AT_MOST);
    }
    return count >= highest
        ? new SealedShare(n, highest, Bound.AT_LEAST)
        : new SealedShare(n, count, null);
  }

  /** The fewest steps of a full answer that reach the cut, at least one and at most all. */
  private static int stepsAtCut(BigDecimal cut, int full) {
    int steps =
        cut.multiply(BigDecimal.valueOf(full))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(1, Math.min(full, steps));
  }

  /** With so many at the top and all others just below the cut, the sum is still reached. */
  private static long least(SealedMeasure atom, int reach, int full) {
    long missing = atom.sum() - atom.n() * (reach - 1L);
    return Math.max(0, -Math.floorDiv(-missing, full - reach + 1L));
  }
}
