package cambium.standalone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One round of the demo: five that are history, and the sixth, which is open. */
record DemoRound(int number, YearMonth month, String module, Instant opens, Instant closes) {

  private static final List<String> MODULES =
      List.of("voice", "load", "load", "bridge", "follow", "voice");
  private static final int OPEN_DAYS = 14;

  /** The rounds, a month apart; the last one opened on the Monday of at most a week ago. */
  static List<DemoRound> upTo(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate last = today.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.rangeClosed(1, MODULES.size())
        .mapToObj(number -> monthsBefore(last, number))
        .toList();
  }

  private static DemoRound monthsBefore(LocalDate last, int number) {
    LocalDate day = last.minusMonths(MODULES.size() - number);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DemoRound(
        number,
        YearMonth.from(day),
        MODULES.get(number - 1),
        monday.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC),
        monday.plusDays(OPEN_DAYS).atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.UTC));
  }

  boolean isHistory() {
    return number < MODULES.size();
  }

  String title() {
    return "Pulse "
        + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + month.getYear();
  }
}
