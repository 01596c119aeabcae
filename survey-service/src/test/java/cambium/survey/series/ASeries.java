package cambium.survey.series;

import cambium.survey.calendar.OfficeDays;
import cambium.survey.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A series for tests: {@code new ASeries("FREQ=MONTHLY;BYDAY=1TU").openFor(9)}. */
final class ASeries {
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final WorkingDays DAYS = new WorkingDays();

  private final String rule;
  private LocalDate startsOn = LocalDate.of(2026, 3, 2);
  private LocalTime opensAt = LocalTime.of(8, 0);
  private int openDays = 9;
  private List<String> modules = List.of("A", "B", "C", "D");
  private final Map<String, Change> changes = new HashMap<>();
  private final Map<String, Pulse> pulses = new HashMap<>();

  ASeries(String rule) {
    this.rule = rule;
  }

  static OfficeDays days(String... countries) {
    return days(OSLO, Set.of(countries));
  }

  static OfficeDays days(ZoneId zone, Set<String> countries) {
    return new OfficeDays(zone, DAYS, countries);
  }

  ASeries startingOn(LocalDate day) {
    startsOn = day;
    return this;
  }

  ASeries openingAt(LocalTime time) {
    opensAt = time;
    return this;
  }

  ASeries openFor(int days) {
    openDays = days;
    return this;
  }

  ASeries asking(String... turns) {
    modules = List.of(turns);
    return this;
  }

  ASeries with(String occurrence, Change change) {
    changes.put(occurrence, change);
    return this;
  }

  ASeries after(PlannedPulse planned, PulseState state) {
    Pulse pulse = Pulse.waiting(planned, "r-" + planned.occurrence());
    pulses.put(
        planned.occurrence().toString(),
        new Pulse(
            state,
            pulse.round(),
            pulse.opens(),
            pulse.closes(),
            pulse.module(),
            pulse.number(),
            pulse.title(),
            null));
    return this;
  }

  Series series() {
    return new Series(
        "s-1",
        SeriesState.RUNNING,
        0,
        Instant.EPOCH,
        "{month} {year}, no. {number}",
        "nb",
        rule,
        startsOn,
        opensAt,
        LocalTime.of(16, 0),
        openDays,
        "cambium-pulse",
        modules,
        5,
        null,
        false,
        null,
        Map.copyOf(changes),
        Map.copyOf(pulses));
  }
}
