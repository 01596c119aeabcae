package cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cambium.platform.time.AdjustableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneClockTest {

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = directory.resolve("clock");
  }

  @Test
  void goesOnAfterARestartWhereItWasMovedTo() {
    Instant later = Instant.now().plus(400, ChronoUnit.DAYS);
    OneClock.keptIn(file).advanceTo(later);

    assertThat(OneClock.keptIn(file).instant()).isCloseTo(later, within(5, ChronoUnit.SECONDS));
  }

  @Test
  void neverGoesBack() {
    AdjustableClock clock = OneClock.keptIn(file);

    assertThatThrownBy(() -> clock.advanceTo(Instant.now().minusSeconds(60)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void beginsAtAnyMomentWhereNothingIsKeptYetAndThenOnlyMovesForward() {
    Instant past = Instant.parse("2026-03-02T08:00:00Z").minus(3650, ChronoUnit.DAYS);
    AdjustableClock clock = OneClock.ofNew(file);

    clock.advanceTo(past);

    assertThat(clock.instant()).isCloseTo(past, within(5, ChronoUnit.SECONDS));
    assertThat(OneClock.keptIn(file).instant()).isCloseTo(past, within(5, ChronoUnit.SECONDS));
    assertThatThrownBy(() -> clock.advanceTo(past.minusSeconds(60)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void startsInThePastAndCatchesUp() {
    AdjustableClock clock = OneClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"), file);

    assertThat(clock.instant()).isBefore(Instant.parse("2026-01-01T01:00:00Z"));
    clock.advanceTo(Instant.now());
    assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
  }
}
