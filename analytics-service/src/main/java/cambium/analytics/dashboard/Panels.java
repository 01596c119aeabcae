package cambium.analytics.dashboard;

import cambium.analytics.results.Squeeze;
import java.math.BigDecimal;
import java.util.List;

/** Figures that compare layers and measures within one part, each drawn and said. */
record Panels(List<Pressed> squeeze, List<Spans> bridge, List<Pair> gaps, List<Stair> steps) {
  /** A layer between two pressures. */
  record Pressed(String layer, Squeeze squeeze, String said) {}

  /** A layer's place with three spans. */
  record Spans(String layer, List<Span> spans, String said) {}

  /**
   * One of three directions.
   *
   * @param width of the stroke
   * @param uncertain whether the figure is too uncertain for a solid line
   */
  record Span(
      String side,
      String name,
      double width,
      boolean uncertain,
      boolean weakest,
      String score,
      String range) {}

  /** What people say, and what those above say of the same. */
  record Pair(
      String below, String above, BigDecimal belowScore, BigDecimal aboveScore, String said) {}

  /**
   * How much more stress a layer has than the one below, as places on a line from 0 to 300 whose
   * middle is no difference.
   */
  record Stair(String layers, double low, double at, double high, String said) {}

  public boolean isEmpty() {
    return squeeze.isEmpty() && bridge.isEmpty() && gaps.isEmpty() && steps.isEmpty();
  }
}
