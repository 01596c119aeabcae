package cambium.survey.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * On which days people work. Saturday and Sunday are free everywhere; beside them count the
 * holidays of the whole country, and the days that are free by custom, but no region's. Of a
 * country that the library does not know, the weekends count alone: ask {@link #knows}.
 */
@Component
public class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  // Stock exchanges stand in the library's list as well.
  private static final Set<String> KNOWN =
      HolidayManager.getSupportedCalendarCodes().stream()
          .filter(code -> code.length() == 2)
          .map(code -> code.toUpperCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<CountryYear, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

  private record CountryYear(String country, int year) {}

  /** Whether the public holidays of this country, ISO 3166-1 alpha-2, are known. */
  public boolean knows(String country) {
    return KNOWN.contains(country);
  }

  /** Whether this is a working day in every one of these countries. */
  public boolean isWorkingDay(LocalDate date, Collection<String> countries) {
    return !isWeekend(date) && freeIn(date, countries).isEmpty();
  }

  public boolean isWeekend(LocalDate date) {
    return WEEKEND.contains(date.getDayOfWeek());
  }

  /** Those of the countries where this is a holiday, in the order of their names. */
  public List<String> freeIn(LocalDate date, Collection<String> countries) {
    return countries.stream().filter(country -> isHoliday(date, country)).sorted().toList();
  }

  private boolean isHoliday(LocalDate date, String country) {
    return Customs.isFree(date, country)
        || (knows(country)
            && holidays
                .computeIfAbsent(new CountryYear(country, date.getYear()), WorkingDays::look)
                .contains(date));
  }

  /** What is only remembered, and not free, does not count. */
  private static Set<LocalDate> look(CountryYear wanted) {
    return HolidayManager.getInstance(
            ManagerParameters.create(wanted.country().toLowerCase(Locale.ROOT)))
        .getHolidays(Year.of(wanted.year()))
        .stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
