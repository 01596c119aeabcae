package cambium.survey.series;

import cambium.survey.audit.AuditLog;
import cambium.survey.calendar.OfficeDays;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks which pulse is due. Of several only the newest opens; the others are missed. That a pulse
 * is due is written first, with the id that its round will have, so that whoever comes next,
 * another instance or this one after a crash, goes on with the same round.
 */
@Component
class OpeningPulses {
  private static final Logger log = LoggerFactory.getLogger(OpeningPulses.class);
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final SeriesStore store;
  private final Asked asked;
  private final OpeningPulse opening;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OpeningPulses(SeriesStore store, Asked asked, OpeningPulse opening, AuditLog audit, Clock clock) {
    this.store = store;
    this.asked = asked;
    this.opening = opening;
    this.audit = audit;
    this.clock = clock;
  }

  /** The clock can be set forward, so that one alarm at the right time would not do. */
  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void openWhatIsDue() {
    for (Series series : store.running()) {
      try {
        attend(series);
      } catch (RuntimeException e) {
        log.warn("The series {} has to wait", series.id(), e);
      }
    }
  }

  private void attend(Series series) {
    OfficeDays days = asked.days(series.audience());
    Instant now = clock.instant();
    List<PlannedPulse> due = due(series, days, now);
    Optional<LocalDate> waiting = waiting(series);
    if (waiting.isPresent()) {
      opening.attend(series, waiting.get(), days, now, !due.isEmpty());
    } else if (!due.isEmpty() && !pass(series, due, now)) {
      claim(series, due.get(due.size() - 1), days, now);
    }
  }

  private static List<PlannedPulse> due(Series series, OfficeDays days, Instant now) {
    return Planning.of(series, days, series.startedAt(), 1).all().stream()
        .filter(pulse -> pulse.isPlannedOnly() && !pulse.opens().isAfter(now))
        .toList();
  }

  private static Optional<LocalDate> waiting(Series series) {
    return series.pulses().entrySet().stream()
        .filter(pulse -> pulse.getValue().state() == PulseState.WAITING)
        .map(pulse -> LocalDate.parse(pulse.getKey()))
        .findFirst();
  }

  /** Whether some were too late, so that what is left has to be looked at anew. */
  private boolean pass(Series series, List<PlannedPulse> due, Instant now) {
    Map<LocalDate, Pulse> passed = new TreeMap<>();
    for (int i = 0; i < due.size(); i++) {
      PlannedPulse pulse = due.get(i);
      if (i + 1 < due.size() || !now.isBefore(pulse.latest())) {
        passed.put(pulse.occurrence(), Pulse.missed(pulse, Hindrance.PASSED));
      }
    }
    if (!passed.isEmpty() && store.settle(series, passed)) {
      audit.noteBy(
          AuditLog.CAMBIUM,
          "series.pulse.missed",
          series.id(),
          Map.of(
              "pulse",
              String.join(", ", passed.keySet().stream().map(LocalDate::toString).toList()),
              "reason",
              Hindrance.PASSED.name()));
    }
    return !passed.isEmpty();
  }

  private void claim(Series series, PlannedPulse pulse, OfficeDays days, Instant now) {
    if (!OpeningPulse.isOpeningTime(pulse.opens(), days, now)) {
      return;
    }
    LocalDate occurrence = pulse.occurrence();
    store.settle(series, Map.of(occurrence, Pulse.waiting(pulse, newRound())));
    store
        .find(series.id())
        .filter(fresh -> waiting(fresh).isPresent())
        .ifPresent(fresh -> opening.attend(fresh, occurrence, days, now, false));
  }

  private String newRound() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return "r-" + HexFormat.of().formatHex(bytes);
  }
}
