package cambium.survey.preference;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.preference.MailHours.FieldError;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHoursTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate HOLIDAY = LocalDate.parse("2026-03-11");

  @ParameterizedTest
  @CsvSource({
    // within the hours, at their first and last moment, and right after
    "7, 18, false, 2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z",
    "7, 18, false, 2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z",
    "7, 18, false, 2026-03-02T16:59:59Z, 2026-03-02T16:59:59Z",
    "7, 18, false, 2026-03-02T17:00:00Z, 2026-03-03T06:00:00Z",
    "7, 18, false, 2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z",
    // a weekend, and a holiday in the middle of the week
    "7, 18, false, 2026-03-06T17:00:00Z, 2026-03-09T06:00:00Z",
    "7, 18, false, 2026-03-07T12:00:00Z, 2026-03-09T06:00:00Z",
    "7, 18, true,  2026-03-07T12:00:00Z, 2026-03-07T12:00:00Z",
    "7, 18, true,  2026-03-06T17:00:00Z, 2026-03-07T06:00:00Z",
    "7, 18, false, 2026-03-10T18:00:00Z, 2026-03-12T06:00:00Z",
    // until midnight, and the whole day
    "20, 24, false, 2026-03-02T22:59:59Z, 2026-03-02T22:59:59Z",
    "20, 24, false, 2026-03-02T23:00:00Z, 2026-03-03T19:00:00Z",
    "0, 24, true, 2026-03-02T23:30:00Z, 2026-03-02T23:30:00Z",
    // the nights in which the clocks are changed
    "7, 18, true, 2026-03-28T18:00:00Z, 2026-03-29T05:00:00Z",
    "7, 18, true, 2026-10-24T18:00:00Z, 2026-10-25T06:00:00Z",
    "2, 3, true, 2026-03-28T18:00:00Z, 2026-03-30T00:00:00Z",
  })
  void saysWhenMailMayCome(
      int from, int until, boolean everyDay, Instant moment, Instant expected) {
    MailHours hours = new MailHours(from, until, everyDay);
    assertThat(hours.onOrAfter(moment, OSLO, MailHoursTest::isWorkingDay)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 18, from",
    "24, 24, from",
    "7, 0, until",
    "7, 25, until",
    "7, 7, until",
    "18, 7, until",
    "7, 18, ",
  })
  void refusesWhatAreNoHours(int from, int until, String field) {
    assertThat(new MailHours(from, until, false).errors())
        .extracting(FieldError::field)
        .isEqualTo(field == null ? List.of() : List.of(field));
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !day.equals(HOLIDAY);
  }
}
