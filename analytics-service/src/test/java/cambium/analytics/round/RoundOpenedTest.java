package cambium.analytics.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rounds are compared only where they asked the same part of the organisation. */
class RoundOpenedTest {

  @Test
  void anAudienceIsASetOfManagers() {
    assertThat(of(List.of("a", "b")).asksTheSamePartAs(of(List.of("b", "a")))).isTrue();
    assertThat(of(List.of("a")).asksTheSamePartAs(of(List.of("b", "a")))).isFalse();
  }

  @Test
  void everybodyIsNoAudience() {
    assertThat(of(null).asksTheSamePartAs(of(null))).isTrue();
    assertThat(of(null).asksTheSamePartAs(of(List.of("a")))).isFalse();
    assertThat(of(List.of("a")).asksTheSamePartAs(of(null))).isFalse();
  }

  private static RoundOpened of(@Nullable List<String> audience) {
    return new RoundOpened(
        "r",
        "R",
        LocalDate.EPOCH,
        5,
        1,
        false,
        audience,
        new RoundOpened.Questionnaire(List.of(), null));
  }
}
