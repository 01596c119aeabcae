package cambium.analytics.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The measures of a scope as a table, in which no cell can be taken for a formula. */
final class ResultsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "round",
              "manager",
              "own",
              "layer",
              "measure",
              "n",
              "score",
              "ciLow",
              "ciHigh",
              "bound",
              "change",
              "changeLow",
              "changeHigh",
              "since",
              "regrouped",
              "kind",
              "share",
              "shareN",
              "shareBound")
          .get();

  private ResultsCsv() {}

  static String of(Results results) {
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
      print(printer, results, "", results.measures());
      for (LayerResults layer : results.layers()) {
        print(printer, results, layer.layer().name(), layer.measures());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private static void print(
      CSVPrinter printer, Results results, String layer, List<MeasureResult> measures)
      throws IOException {
    for (MeasureResult measure : measures) {
      Change change = measure.change();
      Share share = measure.share();
      Stream<Object> cells =
          Stream.of(
              text(results.round()),
              text(results.scope().manager()),
              results.scope().own(),
              layer,
              text(measure.id()),
              measure.n(),
              measure.score(),
              measure.ciLow(),
              measure.ciHigh(),
              measure.bound() == null ? "" : measure.bound().word(),
              change == null ? "" : change.value(),
              change == null ? "" : change.ciLow(),
              change == null ? "" : change.ciHigh(),
              change == null ? "" : text(change.since()),
              change == null ? "" : change.comparesAnotherGroup(),
              measure.kind() == null ? "" : text(measure.kind()),
              share == null ? "" : share.value(),
              share == null ? "" : share.n(),
              share == null || share.bound() == null ? "" : share.bound().word());
      printer.printRecord(cells);
    }
  }

  /** A spreadsheet runs what begins with one of these; an apostrophe makes it text. */
  static String text(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
