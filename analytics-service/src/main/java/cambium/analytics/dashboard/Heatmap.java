package cambium.analytics.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of layers and measures as the page shows it. */
record Heatmap(List<Group> groups, List<Column> columns, List<Block> blocks) {
  /** Columns of one theme. */
  record Group(String title, int span) {}

  /**
   * One measure.
   *
   * @param best whether much or little of it is good
   */
  record Column(String id, String title, String best) {}

  /** Rows under one heading. */
  record Block(String heading, boolean reference, List<Row> rows) {}

  record Row(String title, String coverage, List<Cell> cells) {}

  /**
   * One figure.
   *
   * @param strip null if there is no figure
   * @param href to its history
   * @param classes how it is coloured
   * @param spoken all of it in words
   * @param why there is none
   */
  record Cell(
      @Nullable Strip strip,
      String href,
      String classes,
      String score,
      String change,
      String spoken,
      String why) {

    static Cell empty(String why) {
      return new Cell(null, "", "no-figure", "", "", "", why);
    }
  }
}
