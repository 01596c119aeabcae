package cambium.survey.round;

import cambium.survey.audit.AuditLog;
import cambium.survey.round.RoundRequest.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives people more time. A round only ever grows longer: whoever wants it to end earlier closes
 * it. Nobody is written to about it; the answer page says the new time, and what was sent stays
 * within the mails that a round may bring.
 */
@Service
public class ExtendingRound {
  private final Rounds rounds;
  private final Clock clock;
  private final AuditLog log;

  ExtendingRound(Rounds rounds, Clock clock, AuditLog log) {
    this.rounds = rounds;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Extends a round that is open.
   *
   * @param closesAt a moment, as in a request for a round
   */
  public Round extend(String id, @Nullable String closesAt) {
    Round before = rounds.find(id).orElseThrow(RoundProblems::unknown);
    Instant wanted =
        RoundRequest.moment(closesAt)
            .orElseThrow(
                () ->
                    RoundProblems.unreadable(
                        List.of(
                            new FieldError(
                                "closesAt", "must be a moment such as 2026-03-16T16:00:00Z"))));
    if (!before.isOpen()) {
      throw RoundProblems.wrongState(before, "extended");
    }
    if (!wanted.isAfter(clock.instant()) || !wanted.isAfter(before.closesAt())) {
      throw notLater(before);
    }
    if (!rounds.extend(id, wanted)) {
      Round now = rounds.find(id).orElseThrow(RoundProblems::unknown);
      throw now.isOpen() ? notLater(now) : RoundProblems.wrongState(now, "extended");
    }
    Map<String, String> details =
        Map.of("from", before.closesAt().toString(), "to", wanted.toString());
    log.note("round.extended", id, details);
    return rounds.find(id).orElseThrow(RoundProblems::unknown);
  }

  private static RuntimeException notLater(Round round) {
    return RoundProblems.unacceptable(
        "closesAt", "is not later than now and than " + round.closesAt() + ", when it closes");
  }
}
