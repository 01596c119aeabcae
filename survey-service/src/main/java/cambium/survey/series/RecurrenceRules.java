package cambium.survey.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Whether a recurrence rule leaves people in peace for a week, and each pulse time to close.
 *
 * @param faults what is wrong is added here
 */
record RecurrenceRules(int openDays, List<Fault> faults) {
  private static final int LEAST_GAP_DAYS = 7;
  private static final int GAPS_LOOKED_AT = 200;

  void check(String rule, LocalDate startsOn) {
    try {
      checkGaps(Recurrence.read(rule).from(startsOn));
    } catch (Recurrence.Unusable unusable) {
      String word = Objects.requireNonNull(unusable.getMessage());
      faults.add(Fault.of("rule", word, message(word)));
    }
  }

  private static String message(String word) {
    return switch (word) {
      case "rule-hours" -> "must repeat by days, weeks, months or years, and name no hours";
      case "rule-until" -> "must give UNTIL as a date such as 20270630";
      default -> "must be a rule of RFC 5545 such as FREQ=MONTHLY;BYDAY=1TU";
    };
  }

  private void checkGaps(Iterator<LocalDate> days) {
    if (!days.hasNext()) {
      faults.add(Fault.of("rule", "rule-never", "never occurs"));
      return;
    }
    long least = least(days);
    if (least < LEAST_GAP_DAYS) {
      String message = "repeats more than once in " + LEAST_GAP_DAYS + " days";
      faults.add(Fault.of("rule", "rule-often", message));
    } else if (openDays >= least) {
      String message = "must be fewer than the " + least + " days until the next pulse";
      faults.add(Fault.of("openDays", "openDays-long", message, least));
    }
  }

  private static long least(Iterator<LocalDate> days) {
    long least = Long.MAX_VALUE;
    LocalDate before = days.next();
    for (int i = 0; i < GAPS_LOOKED_AT && days.hasNext(); i++) {
      LocalDate day = days.next();
      least = Math.min(least, ChronoUnit.DAYS.between(before, day));
      before = day;
    }
    return least;
  }
}
