package cambium.survey.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days on which all of some people work, and the time by which they do.
 *
 * @param countries whose holidays count
 */
public record OfficeDays(ZoneId zone, WorkingDays days, Set<String> countries) {
  // No country rests that long; it keeps a wrong list of holidays from looping for ever.
  private static final int LONGEST_REST = 60;

  public boolean isWorkingDay(LocalDate date) {
    return days.isWorkingDay(date, countries);
  }

  /** The day itself, or the first one after it that is a working day. */
  public LocalDate onOrAfter(LocalDate date) {
    return look(date, 1);
  }

  /** The last working day before the day. */
  public LocalDate before(LocalDate date) {
    return look(date.minusDays(1), -1);
  }

  private LocalDate look(LocalDate from, int step) {
    LocalDate date = from;
    for (int i = 0; i < LONGEST_REST && !isWorkingDay(date); i++) {
      date = date.plusDays(step);
    }
    return date;
  }

  /** The moment; a time that daylight saving leaves out is taken as much later. */
  public Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  public LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone);
  }
}
