package cambium.analytics.results;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Added-up pairs of means, enough for their correlation. Every pair counts alike: a pair is one
 * observation, as Fisher's interval wants it.
 */
record Relation(long pairs, double x, double y, double xx, double yy, double xy) {
  static final Relation NONE = new Relation(0, 0, 0, 0, 0, 0);
  private static final double TWO_SIDES = 0.975;

  /** Sums are kept around the middle of the scale, where they lose the fewest digits. */
  private static final double MIDDLE = 50;

  Relation plus(double oneMean, double otherMean) {
    double a = oneMean - MIDDLE;
    double b = otherMean - MIDDLE;
    return new Relation(pairs + 1, x + a, y + b, xx + a * a, yy + b * b, xy + a * b);
  }

  Relation minus(Relation other) {
    return new Relation(
        pairs - other.pairs, x - other.x, y - other.y, xx - other.xx, yy - other.yy, xy - other.xy);
  }

  /** Whether both sides differ from pair to pair at all. */
  boolean varies() {
    double least = 1e-6 * pairs;
    return pairs > 3 && xx - x * x / pairs > least && yy - y * y / pairs > least;
  }

  /** Pearson's correlation. */
  double r() {
    double both = Math.sqrt((xx - x * x / pairs) * (yy - y * y / pairs));
    return Math.max(-1, Math.min(1, (xy - x * y / pairs) / both));
  }

  double low() {
    return Math.tanh(fisher() - NORMAL.inverseCumulativeProbability(TWO_SIDES) * error());
  }

  double high() {
    return Math.tanh(fisher() + NORMAL.inverseCumulativeProbability(TWO_SIDES) * error());
  }

  /** How often chance alone would make as strong a relation. */
  double chance() {
    return 2 * NORMAL.survivalProbability(Math.abs(fisher()) / error());
  }

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * The inverse hyperbolic tangent of r, which is nearly normal. R. A. Fisher, On the probable
   * error of a coefficient of correlation, Metron 1 (1921), 3–32.
   */
  private double fisher() {
    return Math.log((1 + r()) / (1 - r())) / 2;
  }

  private double error() {
    return 1 / Math.sqrt(pairs - 3.0);
  }
}
