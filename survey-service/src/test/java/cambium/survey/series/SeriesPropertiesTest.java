package cambium.survey.series;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.testing.Seeds;
import cambium.survey.calendar.OfficeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What holds for every series over ten years, whomever of four countries it asks. */
class SeriesPropertiesTest {
  private static final List<String> COUNTRIES = List.of("NO", "DK", "SE", "DE");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Oslo"), ZoneId.of("Europe/Copenhagen"), ZoneId.of("Europe/Stockholm"));
  private static final List<String> RULES =
      List.of(
          "FREQ=WEEKLY",
          "FREQ=WEEKLY;INTERVAL=2",
          "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO",
          "FREQ=DAILY;INTERVAL=10",
          "FREQ=MONTHLY;BYDAY=1MO",
          "FREQ=MONTHLY;BYMONTHDAY=1",
          "FREQ=MONTHLY;BYDAY=-1FR",
          "FREQ=MONTHLY;BYMONTHDAY=17,31",
          "FREQ=MONTHLY;INTERVAL=3",
          "FREQ=YEARLY;BYMONTH=5,6,12;BYMONTHDAY=17,5,24");
  private static final LocalDate UNTIL = LocalDate.of(2036, 3, 1);

  private record Case(Series series, OfficeDays days, List<PlannedPulse> pulses) {}

  @Seeds(100)
  void nothingOpensOrClosesWhileSomebodyIsFree(long seed) {
    Case any = any(seed);
    for (PlannedPulse pulse : any.pulses()) {
      assertThat(List.of(day(any, pulse.opens()), day(any, pulse.closes())))
          .as("%s in %s", pulse, any.days().countries())
          .allMatch(any.days()::isWorkingDay);
    }
  }

  @Seeds(100)
  void theHourOnTheWallIsTheSameInSummerAndWinter(long seed) {
    Case any = any(seed);
    for (PlannedPulse pulse : any.pulses()) {
      assertThat(local(any, pulse.opens()).toLocalTime()).isEqualTo(any.series().opensAt());
      assertThat(local(any, pulse.closes()).toLocalTime()).isEqualTo(any.series().closesAt());
    }
  }

  @Seeds(100)
  void pulsesOfASeriesNeverOverlapNorStandStill(long seed) {
    Case any = any(seed);
    Instant end = Instant.MIN;
    for (PlannedPulse pulse : any.pulses()) {
      assertThat(pulse.opens()).isAfter(end);
      assertThat(day(any, pulse.closes())).isAfter(day(any, pulse.opens()));
      end = pulse.closes();
    }
    assertThat(day(any, end)).isAfter(UNTIL.minusMonths(6));
  }

  @Seeds(100)
  void everyModuleIsAskedOncePerCycle(long seed) {
    Case any = any(seed);
    List<String> modules = any.series().modules();
    for (int i = 0; i + modules.size() <= any.pulses().size(); i += modules.size()) {
      assertThat(any.pulses().subList(i, i + modules.size()).stream().map(PlannedPulse::module))
          .containsExactlyInAnyOrderElementsOf(modules);
    }
  }

  @Seeds(100)
  void everyModuleIsAskedOncePerCycleWhateverIsSkippedExchangedAndMissed(long seed) {
    Random random = new Random(seed);
    List<String> modules = List.of("A", "B", "C", "D");
    ASeries any = new ASeries(RULES.get(random.nextInt(5))).openFor(4);
    OfficeDays days = ASeries.days(COUNTRIES.get(random.nextInt(4)));
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      meddle(any, days, random);
      PlannedPulse next = Planning.of(any.series(), days, Instant.EPOCH, 1).next(1).get(0);
      boolean missed = random.nextInt(5) == 0;
      any.after(next, missed ? PulseState.MISSED : PulseState.OPENED);
      if (!missed) {
        asked.add(next.module());
      }
    }
    for (int i = 0; i + modules.size() <= asked.size(); i += modules.size()) {
      assertThat(asked.subList(i, i + modules.size()))
          .as("%s", asked)
          .containsExactlyInAnyOrderElementsOf(modules);
    }
  }

  /** Skips one of the next eight, or gives it another module. */
  private static void meddle(ASeries any, OfficeDays days, Random random) {
    Series series = any.series();
    Planning plan = Planning.of(series, days, Instant.EPOCH, 8);
    PlannedPulse pulse = plan.next(8).get(random.nextInt(8));
    switch (random.nextInt(3)) {
      case 0 -> any.with(pulse.occurrence().toString(), Change.SKIPPED);
      case 1 -> {
        String module = series.modules().get(random.nextInt(4));
        List<Fault> faults = new ArrayList<>();
        var wishes = new Exchange(series, plan, pulse).toward(module, faults);
        if (faults.isEmpty()) {
          wishes.forEach((day, change) -> any.with(day.toString(), change));
          assertThat(Planning.of(any.series(), days, Instant.EPOCH, 8).at(pulse.occurrence()))
              .get()
              .extracting(PlannedPulse::module)
              .isEqualTo(module);
        }
      }
      default -> {}
    }
  }

  private static Case any(long seed) {
    Random random = new Random(seed);
    Set<String> countries = new HashSet<>();
    while (countries.isEmpty()) {
      COUNTRIES.stream().filter(country -> random.nextBoolean()).forEach(countries::add);
    }
    OfficeDays days = ASeries.days(ZONES.get(random.nextInt(ZONES.size())), countries);
    String rule = RULES.get(random.nextInt(RULES.size()));
    Series series =
        new ASeries(rule)
            .startingOn(LocalDate.of(2026, 3, 2).plusDays(random.nextInt(60)))
            .openingAt(LocalTime.of(random.nextInt(6, 15), 30))
            .openFor(random.nextInt(1, 7))
            .asking(random.nextBoolean() ? new String[] {"A", "B", "C"} : new String[] {"x", "y"})
            .series();
    List<PlannedPulse> pulses =
        Planning.of(series, days, Instant.EPOCH, 530).all().stream()
            .filter(pulse -> days.local(pulse.closes()).toLocalDate().isBefore(UNTIL))
            .toList();
    return new Case(series, days, pulses);
  }

  private static LocalDateTime local(Case any, Instant moment) {
    return any.days().local(moment);
  }

  private static LocalDate day(Case any, Instant moment) {
    return local(any, moment).toLocalDate();
  }
}
