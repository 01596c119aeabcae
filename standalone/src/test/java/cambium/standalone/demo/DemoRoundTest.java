package cambium.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoRoundTest {

  @Test
  void onAnyDayOfTheYearFiveRoundsAreOverAndOneIsOpen() {
    Instant start = Instant.parse("2026-01-01T00:30:00Z");
    for (int day = 0; day < 400; day++) {
      Instant now = start.plus(Duration.ofDays(day));
      List<DemoRound> rounds = DemoRound.upTo(now);

      assertThat(rounds).extracting(DemoRound::title).doesNotHaveDuplicates().hasSize(6);
      assertThat(rounds).filteredOn(DemoRound::isHistory).hasSize(5);
      DemoRound open = rounds.get(5);
      assertThat(now).isBetween(open.opens(), open.closes());
      for (int i = 1; i < 6; i++) {
        assertThat(rounds.get(i).opens()).isAfter(rounds.get(i - 1).closes());
      }
    }
  }
}
