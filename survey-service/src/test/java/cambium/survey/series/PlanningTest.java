package cambium.survey.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cambium.survey.calendar.OfficeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of 2026, held against the calendar on the wall. */
class PlanningTest {
  private static final String MONTHLY = "FREQ=MONTHLY;BYDAY=1MO";
  private static final OfficeDays NORWAY = ASeries.days("NO");

  @Test
  void theFirstMondayOfAprilIsEasterMondayAndMovesOn() {
    assertThat(opening(next(new ASeries(MONTHLY), NORWAY)))
        .startsWith("2026-03-02T08:00", "2026-04-07T08:00", "2026-05-04T08:00", "2026-06-01T08:00");
  }

  @Test
  void theHourStaysWhenSummerTimeBegins() {
    assertThat(next(new ASeries("FREQ=WEEKLY"), NORWAY).stream().map(PlannedPulse::opens))
        .startsWith(
            Instant.parse("2026-03-02T07:00:00Z"),
            Instant.parse("2026-03-09T07:00:00Z"),
            Instant.parse("2026-03-16T07:00:00Z"),
            Instant.parse("2026-03-23T07:00:00Z"),
            Instant.parse("2026-03-30T06:00:00Z"));
  }

  @Test
  void whatWouldStillBeOpenWhenTheNextOpensClosesBefore() {
    ASeries weekly = new ASeries("FREQ=WEEKLY;BYDAY=WE").startingOn(LocalDate.of(2026, 3, 25));
    assertThat(next(weekly.openFor(6), NORWAY).stream().map(p -> NORWAY.local(p.closes())))
        .startsWith(
            // 31 March; 7 April is the day after Easter; 14 April
            LocalDateTime.of(2026, 3, 31, 16, 0),
            LocalDateTime.of(2026, 4, 7, 16, 0),
            LocalDateTime.of(2026, 4, 14, 16, 0));
  }

  @Test
  void titlesNameMonthAndNumber() {
    assertThat(next(new ASeries(MONTHLY), NORWAY).stream().map(PlannedPulse::title))
        .startsWith("mars 2026, no. 1", "april 2026, no. 2", "mai 2026, no. 3");
  }

  @Test
  void aSkippedPulseLeavesItsModuleToTheNext() {
    ASeries series = new ASeries(MONTHLY).with("2026-04-06", Change.SKIPPED);
    assertThat(modules(series)).startsWith("A", "B", "C", "D", "A");
    assertThat(opening(next(series, NORWAY))).startsWith("2026-03-02T08:00", "2026-05-04T08:00");
    assertThat(Planning.of(series.series(), NORWAY, Instant.EPOCH, 8).skipped())
        .containsExactly(LocalDate.of(2026, 4, 6));
  }

  @Test
  void aMissedPulseLeavesItsModuleToTheNext() {
    ASeries series = new ASeries(MONTHLY);
    series.after(next(series, NORWAY).get(0), PulseState.MISSED);
    assertThat(modules(series)).startsWith("A", "B", "C", "D");
    assertThat(next(series, NORWAY).get(0).number()).isEqualTo(1);
  }

  @Test
  void anExchangeTouchesTwoPulsesOfACycle() {
    ASeries series = new ASeries(MONTHLY);
    exchange(series, 1, "D");
    assertThat(modules(series)).startsWith("A", "D", "C", "B", "A", "B", "C", "D");
    exchange(series, 1, "A");
    assertThat(modules(series)).startsWith("D", "A", "C", "B", "A", "B", "C", "D");
  }

  @Test
  void whatWasAskedInThisCycleIsNotAskedAgain() {
    ASeries series = new ASeries(MONTHLY);
    series.after(next(series, NORWAY).get(0), PulseState.OPENED);
    Planning plan = Planning.of(series.series(), NORWAY, Instant.EPOCH, 8);
    List<Fault> faults = new ArrayList<>();
    new Exchange(series.series(), plan, plan.next(1).get(0)).toward("A", faults);
    assertThat(faults).extracting(Fault::word).containsExactly("module-asked");
  }

  @Test
  void aMovedPulseThatBecomesFreeMovesOn() {
    LocalDateTime constitutionDay = LocalDateTime.of(2027, 5, 17, 9, 30);
    Series series =
        new ASeries(MONTHLY)
            .startingOn(LocalDate.of(2027, 5, 1))
            .series()
            .with(
                Map.of(
                    LocalDate.of(2027, 5, 3),
                    new Change(false, constitutionDay, null, null, null)));
    assertThat(opening(Planning.of(series, NORWAY, Instant.EPOCH, 1).next(1)))
        .containsExactly("2027-05-18T09:30");
  }

  @Test
  void whatWouldHaveOpenedBeforeIsLeftOut() {
    assertThat(
            opening(
                Planning.of(
                        new ASeries(MONTHLY).series(),
                        NORWAY,
                        Instant.parse("2026-03-02T07:00:01Z"),
                        1)
                    .next(1)))
        .containsExactly("2026-04-07T08:00");
  }

  @Test
  void aRuleThatEndsEndsThePlan() {
    assertThat(next(new ASeries(MONTHLY + ";COUNT=3"), NORWAY)).hasSize(3);
    assertThat(next(new ASeries(MONTHLY + ";UNTIL=20260501"), NORWAY)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00, true", // the hour itself
    "2026-03-02T07:59, false",
    "2026-03-02T15:59, true",
    "2026-03-02T16:00, false", // the evening
    "2026-03-03T08:00, true", // a day late
    "2026-03-07T10:00, false", // Saturday
    "2026-04-06T10:00, false", // Easter Monday
  })
  void itOpensAtItsHourOrLaterOnAWorkingDayOnly(LocalDateTime now, boolean may) {
    Instant opens = NORWAY.at(LocalDate.of(2026, 3, 2).atTime(8, 0));
    assertThat(OpeningPulse.isOpeningTime(opens, NORWAY, NORWAY.at(now))).isEqualTo(may);
  }

  @Test
  void anEveningHourStillHasAWindow() {
    Instant opens = NORWAY.at(LocalDate.of(2026, 3, 2).atTime(LocalTime.of(20, 0)));
    assertThat(OpeningPulse.isOpeningTime(opens, NORWAY, opens)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|rule-unreadable",
        "RRULE:FREQ=MONTHLY|rule-unreadable",
        "FREQ=MONTHLY;INTERVAL=0|rule-unreadable",
        "FREQ=HOURLY|rule-hours",
        "FREQ=MONTHLY;BYHOUR=9|rule-hours",
        "FREQ=MONTHLY;UNTIL=20270101T000000Z|rule-until",
      })
  void anUnusableRuleIsRefused(String rule, String word) {
    assertThatThrownBy(() -> Recurrence.read(rule)).hasMessage(word);
  }

  @Test
  void aRuleThatNeverOccursHasNoDays() throws Exception {
    for (String never :
        List.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=9")) {
      assertThat(Recurrence.read(never).from(LocalDate.of(2026, 3, 2))).isExhausted();
    }
  }

  private static void exchange(ASeries series, int index, String module) {
    Planning plan = Planning.of(series.series(), NORWAY, Instant.EPOCH, 8);
    new Exchange(series.series(), plan, plan.next(8).get(index))
        .toward(module, new ArrayList<>())
        .forEach((day, change) -> series.with(day.toString(), change));
  }

  private static List<PlannedPulse> next(ASeries series, OfficeDays days) {
    return Planning.of(series.series(), days, Instant.EPOCH, 8).next(8);
  }

  private static List<String> modules(ASeries series) {
    return next(series, NORWAY).stream().map(PlannedPulse::module).toList();
  }

  private static List<String> opening(List<PlannedPulse> pulses) {
    return pulses.stream().map(pulse -> NORWAY.local(pulse.opens()).toString()).toList();
  }
}
