package cambium.analytics.results;

import cambium.analytics.sealing.Bound;
import cambium.analytics.sealing.SealedMeasure;

/** Added-up atoms of one measure: answers, steps, and how many atoms were marked on each side. */
record Sums(long n, long steps, long atTop, long atBottom) {
  static final Sums NONE = new Sums(0, 0, 0, 0);

  static Sums of(SealedMeasure sealed) {
    return new Sums(
        sealed.n(),
        sealed.sum(),
        sealed.bound() == Bound.AT_LEAST ? 1 : 0,
        sealed.bound() == Bound.AT_MOST ? 1 : 0);
  }

  Sums plus(Sums other) {
    return new Sums(
        n + other.n, steps + other.steps, atTop + other.atTop, atBottom + other.atBottom);
  }

  Sums minus(Sums other) {
    return new Sums(
        n - other.n, steps - other.steps, atTop - other.atTop, atBottom - other.atBottom);
  }
}
