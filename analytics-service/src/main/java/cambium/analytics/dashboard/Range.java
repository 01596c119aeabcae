package cambium.analytics.dashboard;

import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import cambium.analytics.sealing.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Intervals in words: whole points, rounded outwards, so that nothing sounds surer than it is. */
final class Range {
  private Range() {}

  static Sentence of(MeasureResult figure) {
    Bound bound = Judging.bound(figure);
    String key = bound == null ? "range" : "range." + bound.name();
    return Sentence.of(
        key, floor(figure.ciLow()), ceiling(figure.ciHigh()), nearest(figure.score()));
  }

  static Sentence of(BigDecimal low, BigDecimal high) {
    return Sentence.of("range", floor(low), ceiling(high));
  }

  /** The size of a change, whichever way it went. */
  static Sentence size(Change change) {
    return change.value().signum() >= 0
        ? sure(change.ciLow(), change.ciHigh())
        : sure(change.ciHigh().negate(), change.ciLow().negate());
  }

  /** As {@link #size(Change)}, and how large that is beside how far people lie apart. */
  static Sentence weighed(Change change) {
    return change.size() == null
        ? size(change)
        : Sentence.of("weighed", size(change), Sentence.of("size." + change.size()));
  }

  /** What is surely more than nothing is not said to begin at zero. */
  static Sentence sure(BigDecimal low, BigDecimal high) {
    return low.signum() > 0 && low.compareTo(BigDecimal.ONE) < 0
        ? Sentence.of("range", low, ceiling(high))
        : of(low, high);
  }

  static String nearest(BigDecimal figure) {
    return text(figure.setScale(0, RoundingMode.HALF_UP));
  }

  static String floor(BigDecimal figure) {
    return text(figure.setScale(0, RoundingMode.FLOOR));
  }

  static String ceiling(BigDecimal figure) {
    return text(figure.setScale(0, RoundingMode.CEILING));
  }

  private static String text(BigDecimal whole) {
    return whole.signum() < 0 ? "−" + whole.negate() : whole.toString();
  }
}
