package cambium.survey.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Days that are free by custom or by agreement and that no list of public holidays has. A round
 * that opens on one of them is read by few, and the next day costs nothing.
 */
final class Customs {
  private static final MonthDay CONSTITUTION_DAY = MonthDay.of(6, 5);
  private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);
  private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

  // Sweden's eves, Midsummer's too, and Finland's are in the library already.
  private static final Map<String, Set<MonthDay>> FREE =
      Map.of(
          "DE", Set.of(CHRISTMAS_EVE, NEW_YEARS_EVE),
          "DK", Set.of(CONSTITUTION_DAY, CHRISTMAS_EVE, NEW_YEARS_EVE),
          "FI", Set.of(CHRISTMAS_EVE, NEW_YEARS_EVE),
          "IS", Set.of(CHRISTMAS_EVE, NEW_YEARS_EVE),
          "NO", Set.of(CHRISTMAS_EVE, NEW_YEARS_EVE),
          "SE", Set.of(CHRISTMAS_EVE, NEW_YEARS_EVE));

  private Customs() {}

  static boolean isFree(LocalDate date, String country) {
    return FREE.getOrDefault(country, Set.of()).contains(MonthDay.from(date));
  }
}
