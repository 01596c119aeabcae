package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import cambium.analytics.scoring.PersonScore;
import java.math.BigInteger;

/** A measure's running sums over a pool, exact and without any order. */
final class Tally {
  private long n;
  private BigInteger units = BigInteger.ZERO;
  private long above;

  void add(PersonScore score) {
    n++;
    units = units.add(BigInteger.valueOf(score.units()));
    above += score.aboveCut() ? 1 : 0;
  }

  void add(Tally other) {
    n += other.n;
    units = units.add(other.units);
    above += other.above;
  }

  /** What may be kept of it: nothing below the minimum group, and a clamped sum otherwise. */
  SealedMeasure seal(Measure measure, int minimumGroup) {
    return n < minimumGroup ? SealedMeasure.NONE : Clamp.clamp(measure, n, units, above);
  }
}
