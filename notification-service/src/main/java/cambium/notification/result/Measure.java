package cambium.notification.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure's figure on its scale: from 0 to 100, or from -100 to 100 for eNPS.
 *
 * @param title by language
 * @param kind {@code enps}, or null for a mean
 */
public record Measure(
    String id,
    Map<String, String> title,
    HigherIs higherIs,
    String construct,
    double score,
    double ciLow,
    double ciHigh,
    @Nullable Bound bound,
    @Nullable Change change,
    @Nullable String kind) {
  private static final double A_POINT = 1 - 1e-6;

  /** Promoters less detractors, which may fall below zero. */
  public boolean balance() {
    return "enps".equals(kind);
  }

  /** The low end of its scale, whose high end is 100. */
  public int lowest() {
    return balance() ? -100 : 0;
  }

  /**
   * The bound, where it widens the interval by a point or more. The widening is what one arm of the
   * interval is longer than the other; where the arm ends at the end of the scale nobody can tell,
   * and the bound is said.
   */
  public @Nullable Bound boundWorthSaying() {
    if (bound == null) {
      return null;
    }
    double up = ciHigh - score;
    double down = score - ciLow;
    boolean worth =
        switch (bound) {
          case AT_LEAST -> ciHigh >= 100 || up - down >= A_POINT;
          case AT_MOST -> ciLow <= lowest() || down - up >= A_POINT;
        };
    return worth ? bound : null;
  }
}
