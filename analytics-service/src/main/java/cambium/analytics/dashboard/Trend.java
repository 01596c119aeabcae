package cambium.analytics.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure's way through the rounds.
 *
 * @param finding what the drawing shows, in a sentence
 * @param described the drawing in words
 * @param axis what part of the scale the drawing shows, in words
 * @param share how many reach the cut; empty if that is not shown
 * @param points oldest first
 * @param data the drawing's numbers as JSON; empty with fewer than two points
 */
record Trend(
    String finding,
    String measure,
    String where,
    String described,
    String axis,
    String share,
    List<Point> points,
    String data,
    String back) {

  /**
   * One round.
   *
   * @param range the interval in words
   * @param moved whether the group is another than in the round before
   */
  record Point(
      String round,
      String closed,
      BigDecimal score,
      BigDecimal low,
      BigDecimal high,
      String interval,
      String range,
      long n,
      String change,
      boolean moved) {}

  /** What the drawing needs, by round. */
  record Drawing(
      List<String> rounds,
      List<BigDecimal> score,
      List<BigDecimal> low,
      List<BigDecimal> high,
      List<String> spoken,
      List<Integer> moved,
      int from,
      int to,
      String movedWord) {}
}
