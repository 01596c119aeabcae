package cambium.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.response.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTimesTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @ParameterizedTest
  @CsvSource({
    // two weeks
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-09T11:59:59Z,",
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-09T12:00:00Z, HALF_TIME",
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-16T05:59:59Z, HALF_TIME",
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-16T06:00:00Z, LAST_DAY",
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-16T15:59:59Z, LAST_DAY",
    "2026-03-02T08:00:00Z, 2026-03-16T16:00:00Z, 2026-03-16T16:00:00Z,",
    // ends early in the day, or with it, where people are
    "2026-03-02T08:00:00Z, 2026-03-16T08:00:00Z, 2026-03-15T23:00:00Z, LAST_DAY",
    "2026-03-02T08:00:00Z, 2026-03-15T23:00:00Z, 2026-03-15T05:59:59Z, HALF_TIME",
    "2026-03-02T08:00:00Z, 2026-03-15T23:00:00Z, 2026-03-15T06:00:00Z, LAST_DAY",
    // daylight saving begins on the last day, and before it
    "2026-03-23T08:00:00Z, 2026-03-29T15:00:00Z, 2026-03-29T05:00:00Z, LAST_DAY",
    "2026-03-23T08:00:00Z, 2026-04-07T15:00:00Z, 2026-04-07T04:59:59Z, HALF_TIME",
    "2026-03-23T08:00:00Z, 2026-04-07T15:00:00Z, 2026-04-07T05:00:00Z, LAST_DAY",
    // three days, and a second less
    "2026-03-02T16:00:00Z, 2026-03-05T16:00:00Z, 2026-03-04T12:00:00Z, HALF_TIME",
    "2026-03-02T16:00:01Z, 2026-03-05T16:00:00Z, 2026-03-04T12:00:00Z,",
    "2026-03-02T16:00:01Z, 2026-03-05T16:00:00Z, 2026-03-05T06:00:00Z, LAST_DAY",
    // one day: not together with the invitation
    "2026-03-02T08:00:00Z, 2026-03-02T16:00:00Z, 2026-03-02T08:00:00Z,",
    "2026-03-02T08:00:00Z, 2026-03-02T16:00:00Z, 2026-03-02T12:00:00Z, LAST_DAY",
  })
  void saysWhichReminderIsDue(Instant opened, Instant closes, Instant now, Reminder due) {
    assertThat(ReminderTimes.due(opened, closes, now, OSLO).orElse(null)).isEqualTo(due);
  }
}
