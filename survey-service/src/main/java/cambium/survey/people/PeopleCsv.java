package cambium.survey.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a people file: all of it or nothing, and everything that is wrong at once. */
final class PeopleCsv {
  private static final int LONGEST_HEADER = 4096;

  private final CsvErrors errors = new CsvErrors();
  private final PeopleRows rows = new PeopleRows(errors);

  private PeopleCsv() {}

  static PeopleFile read(byte[] file) {
    OptionalLong broken = Utf8.firstBrokenLine(file);
    PeopleCsv csv = new PeopleCsv();
    if (broken.isPresent()) {
      csv.errors.add(broken.getAsLong(), "", "is not UTF-8; save the file as UTF-8");
    } else {
      csv.readAll(file);
    }
    return csv.errors.isEmpty()
        ? new PeopleFile.Accepted(csv.rows.persons())
        : new PeopleFile.Refused(csv.errors.byLine());
  }

  private void readAll(byte[] file) {
    long line = 0;
    try (BufferedReader reader = Utf8.reader(file);
        CSVParser parser = parser(reader)) {
      Iterator<CSVRecord> records = parser.iterator();
      Map<Column, Integer> header = records.hasNext() ? header(records.next()) : header(null);
      if (!errors.isEmpty()) {
        return;
      }
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          break;
        }
        CSVRecord row = records.next();
        if (!isBlank(row)) {
          rows.read(line, row, header);
        }
      }
      rows.holdTogether();
    } catch (CSVException | UncheckedIOException | IllegalStateException e) {
      errors.add(Math.max(line, 1), "", "cannot be read: a quoted value does not end as it should");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CSVParser parser(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER - 1];
    int read = Math.max(reader.read(start), 0);
    reader.reset();
    String first = new String(start, 0, read).lines().findFirst().orElse("");
    boolean semicolons =
        first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count();
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(semicolons ? ';' : ',')
        .setIgnoreEmptyLines(false)
        .get()
        .parse(reader);
  }

  private Map<Column, Integer> header(@Nullable CSVRecord record) {
    Map<Column, Integer> places = new LinkedHashMap<>();
    for (int i = 0; record != null && i < record.size(); i++) {
      String title = record.get(i);
      Column column = Column.called(title).orElse(null);
      if (column == null) {
        errors.add(1, title, "is not a column of a people file");
      } else if (places.putIfAbsent(column, i) != null) {
        errors.add(1, title, "stands in the header twice");
      }
    }
    for (Column column : Column.values()) {
      if (column.required() && !places.containsKey(column)) {
        errors.add(1, column.title(), "this column is missing");
      }
    }
    return places;
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }
}
