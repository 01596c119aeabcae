package cambium.notification.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure's figure on the scale from 0 to 100.
 *
 * @param title by language
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
    @Nullable Change change) {
  private static final double A_POINT = 1 - 1e-6;

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
          case AT_MOST -> ciLow <= 0 || down - up >= A_POINT;
        };
    return worth ? bound : null;
  }
}
