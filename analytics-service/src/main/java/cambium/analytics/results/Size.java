package cambium.analytics.results;

/**
 * How large a difference is beside how far people lie apart anyway.
 *
 * <p>Cohen's d with the pooled standard deviation, and his bounds of small, medium and large: J.
 * Cohen, Statistical power analysis for the behavioral sciences, 2nd ed. (1988), 20–27 and 66–67.
 */
public enum Size {
  SLIGHT,
  SMALL,
  MEDIUM,
  LARGE;

  static Size of(double d) {
    double size = Math.abs(d);
    return size < 0.2 ? SLIGHT : size < 0.5 ? SMALL : size < 0.8 ? MEDIUM : LARGE;
  }

  /** The difference in pooled standard deviations. */
  static double cohen(double difference, double one, long n, double other, long m) {
    double squares = (n - 1) * one * one + (m - 1) * other * other;
    return difference / Math.sqrt(squares / (n + m - 2));
  }
}
