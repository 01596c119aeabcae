package cambium.survey.round;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RoundFixture;
import cambium.survey.RunningSurvey;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A round that is given more time at the moment at which the clock closes it. */
class ExtensionMeetsCloseTest {
  @Test
  void theClockDoesNotCloseWhatWasExtendedAfterItLooked() {
    try (RunningSurvey survey = RunningSurvey.start()) {
      String id = RoundFixture.anOpenRound(survey).withTeamOf(6).withTeamOf(6).open().id();
      Rounds rounds = survey.bean(Rounds.class);
      Round seen = rounds.find(id).orElseThrow();
      Instant later = Instant.parse("2026-03-18T16:00:00Z");
      LocalDate day = LocalDate.parse("2026-03-16");
      assertThat(rounds.extend(id, later)).isTrue();
      assertThat(rounds.extend(id, later)).as("not later than it is").isFalse();
      assertThat(rounds.beginClosing(seen, day)).as("seen before").isFalse();
      assertThat(rounds.find(id).orElseThrow().closesAt()).isEqualTo(later);
      assertThat(rounds.beginClosing(rounds.find(id).orElseThrow(), day)).isTrue();
      assertThat(rounds.extend(id, later.plusSeconds(1))).as("the close has begun").isFalse();
    }
  }
}
