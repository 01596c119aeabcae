package cambium.analytics.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The table of {@link ResultsCsv} as a spreadsheet: the same columns, rows and texts, with numbers
 * as numbers. Texts are cells of text, and stay marked for whoever saves the sheet as CSV again.
 */
final class ResultsXlsx {
  private static final Set<String> TEXTS =
      Set.of("round", "manager", "own", "layer", "measure", "kind", "bound", "since", "regrouped");
  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ResultsXlsx() {}

  static byte[] of(Results results) {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (CSVParser table = CSVParser.parse(ResultsCsv.of(results), WITH_HEADER);
        Workbook workbook = new Workbook(book, "Cambium", "1.0")) {
      write(table, workbook.newWorksheet("Results"));
      workbook.finish();
      return withoutTheMoment(book.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CSVParser table, Worksheet sheet) {
    List<String> header = table.getHeaderNames();
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, isText(header.get(column)) ? 20 : 11);
    }
    sheet.freezePane(0, 1);
    int row = 1;
    for (CSVRecord record : table) {
      for (int column = 0; column < header.size(); column++) {
        write(sheet, row, column, header.get(column), record.get(column));
      }
      row++;
    }
  }

  private static void write(Worksheet sheet, int row, int column, String header, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (isText(header)) {
      sheet.value(row, column, cell);
    } else {
      sheet.value(row, column, new BigDecimal(cell));
    }
  }

  /** What a text is called must not decide whether it is a number. */
  private static boolean isText(String column) {
    return TEXTS.contains(column) || column.endsWith("Bound");
  }

  /**
   * The same results are the same bytes, whenever they are fetched. The library's file can be read
   * by its directory only, and so from a file.
   */
  private static byte[] withoutTheMoment(byte[] book) throws IOException {
    Path file = Files.createTempFile("results", ".xlsx");
    try (ZipFile parts = new ZipFile(Files.write(file, book).toFile())) {
      ByteArrayOutputStream still = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(still)) {
        for (ZipEntry part : Collections.list(parts.entries())) {
          ZipEntry entry = new ZipEntry(part.getName());
          entry.setTimeLocal(NO_MOMENT);
          out.putNextEntry(entry);
          byte[] content = parts.getInputStream(part).readAllBytes();
          out.write(part.getName().equals("docProps/core.xml") ? undated(content) : content);
        }
      }
      return still.toByteArray();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] undated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("<dcterms:created.*?</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
