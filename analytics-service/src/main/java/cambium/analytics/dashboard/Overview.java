package cambium.analytics.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole organisation at a glance, for those who steer it.
 *
 * @param answers null if there is no figure
 * @param measures layers side by side
 * @param boundaries what crosses from layer to layer, from the top
 * @param divisions the parts of those who report to the top; null if there are fewer than two
 */
record Overview(
    Heading heading,
    Dashboard.@Nullable Spoken answers,
    List<SideBySide> measures,
    List<Panels.Pressed> squeeze,
    List<Boundary> boundaries,
    @Nullable Comparison divisions) {

  /** One measure in all layers. */
  record SideBySide(String id, String title, String best, String finding, List<Layered> rows) {}

  /**
   * One layer.
   *
   * @param href to the figure's history
   * @param range the interval in words
   */
  record Layered(
      String layer, String href, Strip strip, String score, String interval, String range) {}

  /** A layer and the next manager layer above it. */
  record Boundary(String layers, List<Way> down, List<Way> up) {
    /** The directions in which something is known to cross it. */
    public List<String> sides() {
      return Stream.of("down", "up")
          .filter(side -> !(side.equals("down") ? down : up).isEmpty())
          .toList();
    }
  }

  /**
   * One thing that crosses a boundary, as those below it say.
   *
   * @param above what those above say of the same; null if they were not asked
   */
  record Way(
      String title,
      Strip below,
      String belowScore,
      String range,
      @Nullable Strip above,
      String aboveTitle,
      String aboveScore,
      String said) {}
}
