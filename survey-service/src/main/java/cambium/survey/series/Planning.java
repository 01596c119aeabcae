package cambium.survey.series;

import cambium.survey.calendar.OfficeDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pulses of a series in order, from the first one on: a function of the series, the calendar of
 * those who are asked, and a moment.
 *
 * @param all those that took place and those to come, a whole cycle more than was asked for
 * @param skipped occurrences to come that somebody left out
 */
record Planning(List<PlannedPulse> all, List<LocalDate> skipped) {
  // Days off can make a pulse fall away, so that more have to be looked at than are wanted.
  private static final int MORE = 8;

  /**
   * Plans.
   *
   * @param from what would have opened before and has not takes no place
   * @param count how many pulses to come are wanted
   */
  static Planning of(Series series, OfficeDays days, Instant from, int count) {
    int ahead = count + series.modules().size() + MORE;
    Timetable timetable = Timetable.of(series, days, from, ahead);
    List<Slot> slots = timetable.slots();
    List<@Nullable String> modules = Rotation.of(series.modules(), slots);
    List<PlannedPulse> all = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      all.add(pulse(series, days, slots.get(i), i, modules.get(i)));
    }
    return new Planning(all, timetable.skipped());
  }

  private static PlannedPulse pulse(
      Series series, OfficeDays days, Slot slot, int index, @Nullable String module) {
    Pulse fact = slot.fact();
    int number = fact == null ? index + 1 : fact.number();
    int cycle = index / Math.max(1, series.modules().size());
    return new PlannedPulse(
        slot.occurrence(),
        number,
        cycle,
        slot.opens(),
        slot.closes(),
        module,
        fact == null ? title(series, days, slot, number) : fact.title(),
        !slot.change().equals(Change.NONE),
        fact);
  }

  private static String title(Series series, OfficeDays days, Slot slot, int number) {
    String own = slot.change().title();
    LocalDate day = days.local(slot.opens()).toLocalDate();
    return own != null ? own : TitlePattern.fill(series.title(), series.language(), day, number);
  }

  /** The next ones that have not opened. */
  List<PlannedPulse> next(int count) {
    return all.stream()
        .filter(pulse -> pulse.fact() == null || pulse.fact().state() == PulseState.WAITING)
        .limit(count)
        .toList();
  }

  Optional<PlannedPulse> at(LocalDate occurrence) {
    return all.stream().filter(pulse -> pulse.occurrence().equals(occurrence)).findFirst();
  }

  Optional<PlannedPulse> before(LocalDate occurrence) {
    return all.stream()
        .filter(pulse -> pulse.occurrence().isBefore(occurrence))
        .reduce((earlier, later) -> later);
  }

  Optional<PlannedPulse> after(LocalDate occurrence) {
    return all.stream().filter(pulse -> pulse.occurrence().isAfter(occurrence)).findFirst();
  }

  /** Half of the time that a pulse is open has to be left when it opens late. */
  static Instant latest(Instant opens, Instant closes) {
    return opens.plus(Duration.between(opens, closes).dividedBy(2));
  }
}
