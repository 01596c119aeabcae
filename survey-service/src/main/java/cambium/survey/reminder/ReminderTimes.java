package cambium.survey.reminder;

import cambium.survey.response.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a round's reminders are due. */
final class ReminderTimes {
  private static final Duration SHORT = Duration.ofDays(3);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.NOON;

  private ReminderTimes() {}

  /** The one to send now. The last day's takes the place of one at half time that was missed. */
  static Optional<Reminder> due(Instant opened, Instant closes, Instant now, ZoneId zone) {
    Duration whole = Duration.between(opened, closes);
    Instant halfTime = opened.plus(whole.dividedBy(2));
    if (!now.isBefore(closes) || now.isBefore(halfTime)) {
      return Optional.empty();
    }
    if (!now.isBefore(lastDay(closes, zone))) {
      return Optional.of(Reminder.LAST_DAY);
    }
    return whole.compareTo(SHORT) < 0 ? Optional.empty() : Optional.of(Reminder.HALF_TIME);
  }

  /** The morning of the last day, or its beginning where it is short. */
  private static Instant lastDay(Instant closes, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(closes.minusNanos(1), zone);
    boolean early = closes.isBefore(day.atTime(EARLY_CLOSE).atZone(zone).toInstant());
    return day.atTime(early ? LocalTime.MIDNIGHT : MORNING).atZone(zone).toInstant();
  }
}
