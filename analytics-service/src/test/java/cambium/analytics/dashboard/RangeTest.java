package cambium.analytics.dashboard;

import static cambium.analytics.dashboard.Figures.since;
import static cambium.analytics.dashboard.Figures.stress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void intervalsAreRoundedOutwards() {
    assertThat(Range.of(stress(51.9, 56.5, 60.1)))
        .isEqualTo(Sentence.of("range", "51", "61", "57"));
    assertThat(Range.of(BigDecimal.valueOf(-3.2), BigDecimal.valueOf(4.1)))
        .isEqualTo(Sentence.of("range", "−4", "5"));
  }

  @Test
  void theSizeOfAChangeHasNoSign() {
    assertThat(Range.size(since("r", -12.5, -7, -1.5))).isEqualTo(Sentence.of("range", "1", "13"));
  }

  @Test
  void aSureChangeDoesNotBeginAtNothing() {
    assertThat(Range.size(since("r", 0.3, 7, 13)))
        .isEqualTo(Sentence.of("range", BigDecimal.valueOf(0.3), "13"));
  }
}
