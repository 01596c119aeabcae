package cambium.analytics.results;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.platform.messaging.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The spreadsheet, opened again, says what the interface says. */
class ResultsXlsxTest {
  private final Results results =
      new RoundResults(
              new RoundFigures(round(2, 3, 4).kept("now")),
              List.of(new RoundFigures(round(3, 3, 5).kept("=before"))))
          .organisation();

  /** One measure whose name looks like a formula, and one that looks like a number. */
  private static ARound round(int... values) {
    ARound round =
        ARound.asking(Measures.scale("=1+1", 1), Measures.scale("17", 1))
            .withTeam("+boss", null, EXECUTIVE)
            .withTeam("lead", "+boss", FIRST_LINE_MANAGER);
    for (int person = 0; person < 12; person++) {
      int value = values[person % values.length];
      round.withAnswer("lead", EMPLOYEE, Map.of("=1+1-1", value, "17-1", value));
    }
    return round;
  }

  @Test
  void everyFigureIsTheInterfacesAndANumber() throws IOException {
    JsonNode json =
        JsonMapper.shared()
            .readTree(new String(EventJson.write(results), StandardCharsets.UTF_8))
            .path("measures");
    List<Map<String, Cell>> rows = rows();
    assertThat(json).hasSize(2);
    for (int i = 0; i < json.size(); i++) {
      Map<String, Cell> row = rows.get(i);
      JsonNode measure = json.get(i);
      assertThat(number(row, "n")).isEqualByComparingTo(measure.path("n").decimalValue());
      for (String figure : List.of("score", "ciLow", "ciHigh")) {
        assertThat(number(row, figure)).isEqualByComparingTo(measure.path(figure).decimalValue());
      }
      assertThat(number(row, "change"))
          .isEqualByComparingTo(measure.path("change").path("value").decimalValue());
      assertThat(number(row, "changeHigh"))
          .isEqualByComparingTo(measure.path("change").path("ciHigh").decimalValue());
    }
    assertThat(rows).as("the layer's rows follow").hasSize(4);
    assertThat(text(rows.get(2), "layer")).isEqualTo("EMPLOYEE");
  }

  @Test
  void whatLooksLikeAFormulaIsText() throws IOException {
    Map<String, Cell> row = rows().get(0);
    assertThat(text(row, "measure")).isEqualTo("'=1+1");
    assertThat(text(row, "manager")).isEqualTo("'+boss");
    assertThat(text(row, "since")).isEqualTo("'=before");
    assertThat(text(rows().get(1), "measure")).isEqualTo("17");
    assertThat(part("xl/worksheets/sheet1.xml")).contains("<row").doesNotContain("<f>", "<f ");
  }

  @Test
  void theColumnsAreThoseOfTheCsv() throws IOException {
    String header = ResultsCsv.of(results).lines().findFirst().orElseThrow();
    assertThat(String.join(",", rows().get(0).keySet())).isEqualTo(header);
  }

  @Test
  void nothingTellsWhenItWasFetched() throws IOException {
    assertThat(part("docProps/core.xml")).contains("Cambium").doesNotContain("created");
    assertThat(ResultsXlsx.of(results)).isEqualTo(ResultsXlsx.of(results));
  }

  private List<Map<String, Cell>> rows() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(ResultsXlsx.of(results)))) {
      List<Row> all = book.getFirstSheet().read();
      return all.stream().skip(1).map(row -> named(all.get(0), row)).toList();
    }
  }

  private static Map<String, Cell> named(Row header, Row row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Cell name : header) {
      cells.put(name.asString(), row.getOptionalCell(name.getColumnIndex()).orElse(null));
    }
    return cells;
  }

  private static BigDecimal number(Map<String, Cell> row, String column) {
    Cell cell = Objects.requireNonNull(row.get(column), column);
    assertThat(cell.getType()).as(column).isEqualTo(CellType.NUMBER);
    return cell.asNumber();
  }

  private static String text(Map<String, Cell> row, String column) {
    Cell cell = Objects.requireNonNull(row.get(column), column);
    assertThat(cell.getType()).as(column).isEqualTo(CellType.STRING);
    return cell.asString();
  }

  private String part(String name) throws IOException {
    try (ZipInputStream book =
        new ZipInputStream(new ByteArrayInputStream(ResultsXlsx.of(results)))) {
      for (ZipEntry part = book.getNextEntry(); part != null; part = book.getNextEntry()) {
        if (part.getName().equals(name)) {
          return new String(book.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no such part: " + name);
  }
}
