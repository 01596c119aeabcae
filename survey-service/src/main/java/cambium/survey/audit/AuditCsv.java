package cambium.survey.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The log as a table, in which no cell can be taken for a formula. */
final class AuditCsv implements AutoCloseable {
  static final String TYPE = "text/csv";
  private static final String FORMULA = "=+-@\t\r";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("id", "at", "who", "action", "about", "details").get();

  private final CSVPrinter printer;

  private AuditCsv(CSVPrinter printer) {
    this.printer = printer;
  }

  static AuditCsv to(Appendable target) throws IOException {
    return new AuditCsv(new CSVPrinter(target, FORMAT));
  }

  void add(AuditEntry entry) {
    String details =
        new TreeMap<>(entry.details())
            .entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("; "));
    try {
      printer.printRecord(
          entry.id(),
          entry.at(),
          plain(entry.who()),
          plain(entry.action()),
          plain(entry.about()),
          plain(details));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With an apostrophe before what a spreadsheet would calculate. */
  static String plain(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
