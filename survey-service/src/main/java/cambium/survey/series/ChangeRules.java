package cambium.survey.series;

import cambium.survey.calendar.OfficeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether one pulse can be changed so, between the others.
 *
 * @param usual the plan without this pulse's own times
 * @param faults what is wrong is added here
 */
record ChangeRules(OfficeDays days, Planning usual, Instant now, List<Fault> faults) {

  void check(LocalDate occurrence, Change wanted) {
    if (!faults.isEmpty()) {
      return;
    }
    Optional<PlannedPulse> pulse = usual.at(occurrence);
    if (pulse.isEmpty()) {
      fault("skip", "no-room", "cannot be undone: days off leave no room before the next pulse");
      return;
    }
    Instant opens = wanted.opens() == null ? pulse.get().opens() : days.at(wanted.opens());
    if (wanted.opens() != null) {
      checkOpening(occurrence, wanted.opens(), opens);
    }
    if (wanted.closes() != null) {
      checkClosing(occurrence, wanted.closes(), opens);
    }
  }

  private void checkOpening(LocalDate occurrence, LocalDateTime local, Instant opens) {
    if (!opens.isAfter(now)) {
      fault("opens", "past", "is in the past");
    }
    checkDay("opens", local.toLocalDate());
    usual
        .before(occurrence)
        .filter(previous -> !opens.isAfter(previous.closes()))
        .ifPresent(
            previous ->
                fault(
                    "opens",
                    "opens-early",
                    "lies before the pulse before closes, at " + days.local(previous.closes()),
                    previous.closes()));
    usual
        .after(occurrence)
        .filter(next -> !days.local(next.opens()).toLocalDate().isAfter(local.toLocalDate()))
        .ifPresent(
            next ->
                fault(
                    "opens",
                    "opens-late",
                    "must lie on a day before the next pulse opens, at " + days.local(next.opens()),
                    next.opens()));
  }

  private void checkClosing(LocalDate occurrence, LocalDateTime local, Instant opens) {
    Instant closes = days.at(local);
    if (!closes.isAfter(opens)) {
      fault("closes", "closes-early", "lies before it opens");
    }
    checkDay("closes", local.toLocalDate());
    usual
        .after(occurrence)
        .filter(next -> !closes.isBefore(next.opens()))
        .ifPresent(
            next ->
                fault(
                    "closes",
                    "closes-late",
                    "must lie before the next pulse opens, at " + days.local(next.opens()),
                    next.opens()));
  }

  private void checkDay(String field, LocalDate day) {
    if (days.days().isWeekend(day)) {
      fault(field, "weekend", "lies on a weekend");
      return;
    }
    List<String> free = days.days().freeIn(day, days.countries());
    if (!free.isEmpty()) {
      String countries = String.join(", ", free);
      fault(field, "holiday", "is a holiday in " + countries, countries);
    }
  }

  private void fault(String field, String word, String message, Object... arguments) {
    faults.add(Fault.of(field, word, message, arguments));
  }
}
