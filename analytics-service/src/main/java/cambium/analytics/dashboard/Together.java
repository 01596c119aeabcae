package cambium.analytics.dashboard;

import java.util.List;

/**
 * What goes together with stress, ready to be shown.
 *
 * @param groups over how many groups it was compared
 */
record Together(List<String> said, String groups, List<Row> rows) {

  /**
   * One measure.
   *
   * @param low place of the interval's lower end on a line from 0 to 300, whose middle is nothing
   * @param range the relation and its interval
   * @param meaning what it allows to say
   */
  record Row(
      String title,
      double low,
      double at,
      double high,
      boolean clear,
      String range,
      String meaning) {}

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
