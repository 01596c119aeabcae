package cambium.analytics.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts below, side by side by one measure: by name, in one colour, never in an order of rank.
 *
 * @param measure what they are compared by; empty if there is nothing to compare by
 * @param lowest where the drawn scale begins
 * @param finding what the comparison surely shows
 * @param whole everybody together, drawn as a line behind the rows
 * @param choices the measures that they can be compared by
 */
record Comparison(
    String heading,
    String measure,
    String best,
    int lowest,
    String finding,
    @Nullable Strip whole,
    String wholeName,
    List<Choice> choices,
    List<Row> rows) {

  /** One measure to choose. */
  record Choice(String id, String title, String href, boolean chosen) {}

  /**
   * One part.
   *
   * @param strip null if the part has no figure of its own
   * @param note why there is no figure, or how it stands to the whole
   */
  record Row(
      String name, String href, @Nullable Strip strip, String score, String range, String note) {}
}
