package cambium.survey.series;

import cambium.survey.calendar.OfficeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * When the pulses of a series are. Openings and closings move on to a working day; a pulse that
 * would still be open when the next one opens closes on the last working day before that, and falls
 * away if there is none.
 */
final class Timetable {
  private final Series series;
  private final OfficeDays days;
  private final List<Slot> begun = new ArrayList<>();
  private final List<LocalDate> skipped = new ArrayList<>();

  private Timetable(Series series, OfficeDays days) {
    this.series = series;
    this.days = days;
  }

  /**
   * Those that take place: all of which something became, and so many more.
   *
   * @param from what would have opened before and has not takes no place
   */
  static Timetable of(Series series, OfficeDays days, Instant from, int ahead) {
    Timetable timetable = new Timetable(series, days);
    timetable.begin(from.isAfter(series.startedAt()) ? from : series.startedAt(), ahead);
    return timetable;
  }

  private void begin(Instant from, int ahead) {
    LocalDate settled = series.settledUntil();
    Iterator<LocalDate> occurrences = Recurrence.of(series).from(series.startsOn());
    for (int left = ahead; left > 0 && occurrences.hasNext(); ) {
      LocalDate occurrence = occurrences.next();
      Pulse fact = series.pulse(occurrence).orElse(null);
      Change change = series.change(occurrence);
      if (fact != null) {
        if (fact.takesPlace()) {
          begun.add(new Slot(occurrence, fact, change, fact.opens(), fact.closes()));
        }
        continue;
      }
      Instant opens = opens(occurrence, change);
      if (occurrence.isBefore(settled) || opens.isBefore(from)) {
        continue;
      }
      if (change.skipped()) {
        skipped.add(occurrence);
      } else {
        begun.add(new Slot(occurrence, null, change, opens, opens));
        left--;
      }
    }
  }

  List<LocalDate> skipped() {
    return skipped;
  }

  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    Instant end = Instant.MIN;
    for (int i = 0; i < begun.size(); i++) {
      Slot slot = begun.get(i);
      Instant next = i + 1 < begun.size() ? begun.get(i + 1).opens() : Instant.MAX;
      Slot fitting = slot.fact() == null ? between(slot, end, next) : slot;
      if (fitting.closes().isAfter(fitting.opens())) {
        slots.add(fitting);
        end = fitting.closes();
      }
    }
    return slots;
  }

  private Slot between(Slot slot, Instant end, Instant next) {
    Instant opens = slot.opens();
    if (!opens.isAfter(end)) {
      LocalDate after = days.onOrAfter(days.local(end).toLocalDate().plusDays(1));
      opens = days.at(after.atTime(days.local(opens).toLocalTime()));
    }
    Instant closes = closes(opens, slot.change());
    if (!closes.isBefore(next)) {
      LocalDate last = days.before(days.local(next).toLocalDate());
      boolean room = last.isAfter(days.local(opens).toLocalDate());
      closes = room ? days.at(last.atTime(series.closesAt())) : opens;
    }
    return new Slot(slot.occurrence(), null, slot.change(), opens, closes);
  }

  private Instant opens(LocalDate occurrence, Change change) {
    LocalDateTime wanted = change.opens();
    return onWorkingDay(wanted != null ? wanted : occurrence.atTime(series.opensAt()));
  }

  private Instant closes(Instant opens, Change change) {
    LocalDateTime wanted = change.closes();
    if (wanted != null && onWorkingDay(wanted).isAfter(opens)) {
      return onWorkingDay(wanted);
    }
    LocalDate last = days.local(opens).toLocalDate().plusDays(series.openDays());
    return onWorkingDay(last.atTime(series.closesAt()));
  }

  private Instant onWorkingDay(LocalDateTime local) {
    return days.at(days.onOrAfter(local.toLocalDate()).atTime(local.toLocalTime()));
  }
}
