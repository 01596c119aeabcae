package cambium.survey.series;

import cambium.survey.audit.AuditLog;
import cambium.survey.round.EndingRound;
import cambium.survey.round.Round;
import cambium.survey.round.RoundState;
import cambium.survey.round.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a pulse go that waited in vain, and the draft of its round with it. */
@Component
class GivingUp {
  private static final String REASON = "the series gave this pulse up: ";

  private final SeriesStore store;
  private final Rounds rounds;
  private final EndingRound ending;
  private final AuditLog audit;

  GivingUp(SeriesStore store, Rounds rounds, EndingRound ending, AuditLog audit) {
    this.store = store;
    this.rounds = rounds;
    this.ending = ending;
    this.audit = audit;
  }

  /** What has opened after all has opened. */
  void giveUp(String series, LocalDate occurrence, Pulse pulse, Hindrance why) {
    String id = String.valueOf(pulse.round());
    ending.dropDraft(id, REASON + why);
    Optional<RoundState> state = rounds.find(id).map(Round::state);
    if (state.isPresent() && state.get() != RoundState.CANCELLED) {
      return;
    }
    store.hinder(series, occurrence, why);
    if (store.move(series, occurrence, List.of(PulseState.WAITING), PulseState.MISSED)) {
      audit.noteBy(
          AuditLog.CAMBIUM,
          "series.pulse.missed",
          series,
          Map.of("pulse", occurrence.toString(), "reason", why.name()));
    }
  }
}
