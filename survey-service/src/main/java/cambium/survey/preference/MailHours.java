package cambium.survey.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The hours of a day in which mail may arrive.
 *
 * @param from the first full hour, 0 to 23
 * @param until the full hour at which it ends, at most 24
 * @param everyDay whether also on days that are no working days
 */
public record MailHours(int from, int until, boolean everyDay) {
  private static final int LAST = 24;
  // No country rests that long; it keeps a wrong list of holidays from looping for ever.
  private static final int LONGEST_REST = 60;

  /** What is wrong with an hour. */
  public record FieldError(String field, String message) {}

  /** Why these are no hours; none if they are. */
  public List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (from < 0 || from >= LAST) {
      errors.add(new FieldError("from", "must be a full hour from 0 to 23"));
    }
    if (until < 1 || until > LAST) {
      errors.add(new FieldError("until", "must be a full hour from 1 to 24"));
    } else if (errors.isEmpty() && until <= from) {
      errors.add(new FieldError("until", "must be later than the beginning"));
    }
    return errors;
  }

  /** The moment itself if it lies within these hours, else the next at which they begin. */
  public Instant onOrAfter(Instant moment, ZoneId zone, Predicate<LocalDate> workingDay) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    for (int i = 0; i < LONGEST_REST; i++, day = day.plusDays(1)) {
      Instant begin = at(day, from, zone);
      Instant end = at(day, until, zone);
      if ((everyDay || workingDay.test(day)) && begin.isBefore(end) && moment.isBefore(end)) {
        return moment.isBefore(begin) ? begin : moment;
      }
    }
    return moment;
  }

  /** A time that daylight saving leaves out is taken as much later. */
  private static Instant at(LocalDate day, int hour, ZoneId zone) {
    return day.plusDays(hour / LAST).atTime(hour % LAST, 0).atZone(zone).toInstant();
  }
}
