package cambium.analytics.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manager may guess before the figures of the mirrored pairs show. The guess itself never
 * comes here: it is made, kept and drawn in the browser.
 *
 * @param key under which the browser keeps it
 * @param coversFirst whether the answer to "what first" would tell one of the figures
 */
record Guess(String key, List<Pair> pairs, boolean coversFirst) {
  /**
   * One mirrored pair.
   *
   * @param title what those below were asked
   * @param mirror what those who lead were asked
   * @param mirrorStrip what the manager's own layer says in the whole organisation; null if it has
   *     no figure
   */
  record Pair(
      String id,
      String title,
      String mirror,
      BigDecimal low,
      BigDecimal high,
      Strip strip,
      String score,
      String range,
      @Nullable Strip mirrorStrip,
      String mirrorName,
      String mirrorScore) {}

  /** Whether the page keeps this measure's figures covered until the guess is made. */
  public boolean covers(String measure) {
    return pairs.stream().anyMatch(pair -> pair.id().equals(measure));
  }
}
