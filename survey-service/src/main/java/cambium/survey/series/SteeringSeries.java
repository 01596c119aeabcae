package cambium.survey.series;

import cambium.survey.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Pauses, resumes and ends series. A round that is open is not touched by it. */
@Service
public class SteeringSeries {
  // A pause of twenty years, week by week.
  private static final int MANY = 1040;

  private final SeriesStore store;
  private final Asked asked;
  private final GivingUp givingUp;
  private final AuditLog audit;
  private final Clock clock;

  SteeringSeries(SeriesStore store, Asked asked, GivingUp givingUp, AuditLog audit, Clock clock) {
    this.store = store;
    this.asked = asked;
    this.givingUp = givingUp;
    this.audit = audit;
    this.clock = clock;
  }

  public void pause(String id) {
    move(find(id), List.of(SeriesState.RUNNING), SeriesState.PAUSED, Map.of(), "paused");
  }

  /** It goes on with the first pulse to come; what came due meanwhile is missed. */
  public void resume(String id) {
    Series series = find(id);
    move(series, List.of(SeriesState.PAUSED), SeriesState.RUNNING, due(series), "resumed");
  }

  public void end(String id) {
    Series series = find(id);
    List<SeriesState> going = List.of(SeriesState.RUNNING, SeriesState.PAUSED);
    move(series, going, SeriesState.ENDED, Map.of(), "ended");
    series.pulses().forEach((day, pulse) -> giveUp(series, LocalDate.parse(day), pulse));
  }

  private void giveUp(Series series, LocalDate occurrence, Pulse pulse) {
    if (pulse.state() == PulseState.WAITING) {
      givingUp.giveUp(series.id(), occurrence, pulse, Hindrance.ENDED);
    }
  }

  private Map<LocalDate, Pulse> due(Series series) {
    Instant now = clock.instant();
    Map<LocalDate, Pulse> missed = new HashMap<>();
    Planning.of(series, asked.days(series.audience()), series.startedAt(), MANY).all().stream()
        .filter(pulse -> pulse.isPlannedOnly() && !pulse.opens().isAfter(now))
        .forEach(pulse -> missed.put(pulse.occurrence(), Pulse.missed(pulse, Hindrance.PAUSED)));
    return missed;
  }

  private void move(
      Series series,
      List<SeriesState> from,
      SeriesState to,
      Map<LocalDate, Pulse> settled,
      String done) {
    if (store.move(series.id(), from, to, settled)) {
      audit.note("series." + done, series.id(), Map.of("title", series.title()));
    } else if (find(series.id()).state() != to) {
      throw SeriesProblems.wrongState(series, done);
    }
  }

  private Series find(String id) {
    return store.find(id).orElseThrow(SeriesProblems::unknown);
  }
}
