package cambium.analytics.results;

import cambium.analytics.sealing.Bound;
import org.jspecify.annotations.Nullable;

/** Added-up atoms of one measure: answers, steps, and how many atoms were marked on each side. */
record Sums(long n, long steps, long atTop, long atBottom) {
  static final Sums NONE = new Sums(0, 0, 0, 0);

  static Sums of(long n, long steps, @Nullable Bound bound) {
    return new Sums(n, steps, bound == Bound.AT_LEAST ? 1 : 0, bound == Bound.AT_MOST ? 1 : 0);
  }

  /** On which side the truth may lie further; null also if it may on both. */
  @Nullable Bound bound() {
    if (atTop > 0 && atBottom == 0) {
      return Bound.AT_LEAST;
    }
    return atBottom > 0 && atTop == 0 ? Bound.AT_MOST : null;
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
