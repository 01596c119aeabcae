package cambium.survey.series;

import cambium.survey.audit.AuditLog;
import cambium.survey.calendar.OfficeDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes one of the next pulses of a series; the others go on as the series says. */
@Service
public class ChangingPlan {
  private static final int ATTEMPTS = 3;

  private final SeriesStore store;
  private final Asked asked;
  private final AuditLog audit;
  private final Clock clock;

  ChangingPlan(SeriesStore store, Asked asked, AuditLog audit, Clock clock) {
    this.store = store;
    this.asked = asked;
    this.audit = audit;
    this.clock = clock;
  }

  public void change(String id, LocalDate occurrence, ChangeRequest request) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Series series = store.find(id).orElseThrow(SeriesProblems::unknown);
      if (series.state() == SeriesState.ENDED) {
        throw SeriesProblems.wrongState(series, "changed");
      }
      if (store.change(series, changes(series, occurrence, request))) {
        audit.note(
            "series.pulse.changed",
            id,
            Map.of(
                "pulse",
                occurrence.toString(),
                "fields",
                String.join(", ", new TreeSet<>(request.fields().keySet()))));
        return;
      }
    }
    throw SeriesProblems.overtaken();
  }

  private Map<LocalDate, Change> changes(
      Series series, LocalDate occurrence, ChangeRequest request) {
    OfficeDays days = asked.days(series.audience());
    Instant now = clock.instant();
    requireToCome(series, occurrence, Planning.of(series, days, now, ReadingSeries.AHEAD), now);

    List<Fault> faults = new ArrayList<>();
    Change before = series.change(occurrence);
    Change wanted = request.appliedTo(before, days.zone(), faults);
    if (wanted.skipped()) {
      return Map.of(occurrence, Change.SKIPPED);
    }
    Planning usual = plan(series, occurrence, wanted.atItsUsualTime(), days, now);
    PlannedPulse atUsual = usual.at(occurrence).orElse(null);
    Change needed = atUsual == null ? wanted : withoutTheUsual(wanted, atUsual, series, days);
    new ChangeRules(days, usual, now, faults).check(occurrence, needed);
    Map<LocalDate, Change> changes = new HashMap<>();
    if (atUsual != null && request.names("module")) {
      changes.putAll(modules(series, usual, atUsual, request, faults));
    }
    if (!faults.isEmpty()) {
      throw SeriesProblems.notPossible(faults);
    }
    Change own = changes.getOrDefault(occurrence, before);
    changes.put(occurrence, needed.withModule(own.module()));
    return changes;
  }

  private static Map<LocalDate, Change> modules(
      Series series, Planning plan, PlannedPulse pulse, ChangeRequest request, List<Fault> faults) {
    Exchange exchange = new Exchange(series, plan, pulse);
    return request
        .text("module")
        .map(module -> exchange.toward(module, faults))
        .orElseGet(exchange::undone);
  }

  private static void requireToCome(
      Series series, LocalDate occurrence, Planning plan, Instant now) {
    if (series.pulse(occurrence).isPresent()) {
      throw SeriesProblems.begun();
    }
    boolean shown =
        plan.skipped().contains(occurrence)
            || plan.next(ReadingSeries.AHEAD).stream()
                .anyMatch(pulse -> pulse.occurrence().equals(occurrence));
    if (!shown) {
      throw SeriesProblems.unknownPulse();
    }
    if (plan.at(occurrence).filter(pulse -> !pulse.opens().isAfter(now)).isPresent()) {
      throw SeriesProblems.begun();
    }
  }

  /** Also where the usual time of this pulse is over. */
  private static Planning plan(
      Series series, LocalDate occurrence, Change change, OfficeDays days, Instant now) {
    Instant itsDay = days.at(occurrence.atStartOfDay());
    return Planning.of(
        series.with(Map.of(occurrence, change)),
        days,
        itsDay.isBefore(now) ? itsDay : now,
        ReadingSeries.AHEAD + 1);
  }

  /** What is wanted as it would be anyway is no change, and goes on following the series. */
  private static Change withoutTheUsual(
      Change wanted, PlannedPulse usual, Series series, OfficeDays days) {
    String title =
        TitlePattern.fill(
            series.title(),
            series.language(),
            days.local(usual.opens()).toLocalDate(),
            usual.number());
    return new Change(
        wanted.skipped(),
        unless(wanted.opens(), days.local(usual.opens())),
        unless(wanted.closes(), days.local(usual.closes())),
        wanted.module(),
        unless(wanted.title(), title));
  }

  private static <T> @Nullable T unless(@Nullable T wanted, T usual) {
    return Objects.equals(wanted, usual) ? null : wanted;
  }
}
