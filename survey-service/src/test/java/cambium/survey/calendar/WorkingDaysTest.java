package cambium.survey.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days looked up in printed calendars. */
class WorkingDaysTest {
  private final WorkingDays days = new WorkingDays();

  @ParameterizedTest
  @CsvSource({
    "2028-05-17, NO, Constitution Day",
    "2026-04-02, NO DK, Maundy Thursday",
    "2026-04-03, NO DK SE DE FI, Good Friday",
    "2026-04-06, NO DK SE DE FI, Easter Monday",
    "2026-05-01, NO SE DE FI, the first of May",
    "2026-05-14, NO DK SE DE FI, Ascension Day",
    "2026-05-25, NO DK DE, Whit Monday",
    "2026-06-05, DK, Constitution Day by custom",
    "2023-05-05, DK, General Prayer Day while there was one",
    "2026-01-06, SE FI, Epiphany",
    "2024-06-06, SE, National Day",
    "2026-06-19, SE FI, Midsummer Eve",
    "2025-10-03, DE, Day of Unity",
    "2026-12-24, NO DK SE DE FI, Christmas Eve",
    "2026-12-25, NO DK SE DE FI, Christmas Day",
    "2026-12-31, NO DK SE DE FI, New Year's Eve",
    "2026-01-01, NO DK SE DE FI, New Year's Day",
  })
  void isFreeInTheseCountriesAndNoOther(LocalDate date, String countries, String name) {
    assertThat(days.freeIn(date, Set.of("NO", "DK", "SE", "DE", "FI")))
        .as(name)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(countries.split(" ")));
  }

  @Test
  void anOrdinaryDayIsAWorkingDayAndAWeekendNever() {
    Set<String> nordic = Set.of("NO", "DK", "SE");
    assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 4), nordic)).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 7), nordic)).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 8), nordic)).isFalse();
  }

  @Test
  void theGeneralPrayerDayIsGone() {
    assertThat(days.isWorkingDay(LocalDate.of(2024, 4, 26), Set.of("DK"))).isTrue();
  }

  @Test
  void aHolidayOfOneCountryIsFreeForAMixedAudience() {
    LocalDate constitution = LocalDate.of(2028, 5, 17);
    assertThat(days.isWorkingDay(constitution, Set.of("SE"))).isTrue();
    assertThat(days.isWorkingDay(constitution, Set.of("SE", "NO"))).isFalse();
  }

  @Test
  void whatIsOnlyRememberedIsNotFree() {
    assertThat(days.isWorkingDay(LocalDate.of(2026, 3, 17), Set.of("GB"))).isTrue();
  }

  @Test
  void ofAnUnknownCountryTheWeekendsCountAlone() {
    assertThat(days.knows("SE")).isTrue();
    assertThat(days.knows("KP")).isFalse();
    long working =
        IntStream.rangeClosed(1, 365)
            .filter(day -> days.isWorkingDay(LocalDate.ofYearDay(2026, day), Set.of("KP")))
            .count();
    assertThat(working).isEqualTo(261);
  }

  @Test
  void theNextAndThePreviousWorkingDayLieAroundEaster() {
    OfficeDays norway = new OfficeDays(ZoneId.of("Europe/Oslo"), days, Set.of("NO"));
    assertThat(norway.onOrAfter(LocalDate.of(2026, 4, 2))).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(norway.before(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void anHourStaysTheSameByTheClockOnTheWall() {
    OfficeDays norway = new OfficeDays(ZoneId.of("Europe/Oslo"), days, Set.of("NO"));
    assertThat(norway.at(LocalDateTime.of(2026, 3, 27, 8, 0))).hasToString("2026-03-27T07:00:00Z");
    assertThat(norway.at(LocalDateTime.of(2026, 3, 30, 8, 0))).hasToString("2026-03-30T06:00:00Z");
  }
}
