package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsCsvTest {
  @Test
  void noCellCanBeTakenForAFormula() {
    assertThat(ResultsCsv.text("=cmd()")).isEqualTo("'=cmd()");
    assertThat(ResultsCsv.text("+1")).isEqualTo("'+1");
    assertThat(ResultsCsv.text("-1")).isEqualTo("'-1");
    assertThat(ResultsCsv.text("@x")).isEqualTo("'@x");
    assertThat(ResultsCsv.text("\tx")).isEqualTo("'\tx");
    assertThat(ResultsCsv.text("know-why")).isEqualTo("know-why");
    assertThat(ResultsCsv.text("")).isEmpty();
  }
}
