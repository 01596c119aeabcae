package cambium.survey.round;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.survey.audit.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Closes, cancels and releases rounds; closes those whose time has come. */
@Service
public class EndingRound {
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final Rounds rounds;
  private final Worker worker;
  private final Clock clock;
  private final AuditLog log;

  EndingRound(Rounds rounds, Worker worker, Clock clock, AuditLog log) {
    this.rounds = rounds;
    this.worker = worker;
    this.clock = clock;
    this.log = log;
  }

  public Round close(String id) {
    if (rounds.beginClosing(id, LocalDate.now(clock))) {
      log.note("round.closed", id, Map.of());
    } else {
      Round round = rounds.find(id).orElseThrow(RoundProblems::unknown);
      switch (round.state()) {
        case CLOSING, CLOSED, RELEASED -> {}
        default -> throw RoundProblems.wrongState(round, "closed");
      }
    }
    worker.settle(id);
    return rounds.find(id).orElseThrow(RoundProblems::unknown);
  }

  public Round cancel(String id, String reason) {
    boolean cancelled =
        rounds.move(
                id,
                List.of(RoundState.DRAFT),
                RoundState.CANCELLED,
                Step.REST,
                set("reason", reason))
            || rounds.move(
                id,
                List.of(RoundState.OPENING, RoundState.OPEN),
                RoundState.CANCELLED,
                Step.CALL_OFF,
                set("reason", reason),
                unset("secret"));
    Round round = rounds.find(id).orElseThrow(RoundProblems::unknown);
    if (!cancelled && round.state() != RoundState.CANCELLED) {
      throw RoundProblems.wrongState(round, "cancelled");
    }
    if (cancelled) {
      log.note("round.cancelled", id, Map.of("reason", reason));
    }
    worker.signal();
    return round;
  }

  /** Cancels it if it is still a draft: nobody has heard of it. */
  public void dropDraft(String id, String reason) {
    rounds.move(
        id, List.of(RoundState.DRAFT), RoundState.CANCELLED, Step.REST, set("reason", reason));
  }

  Round republish(String id) {
    Round round = rounds.find(id).orElseThrow(RoundProblems::unknown);
    boolean possible =
        switch (round.state()) {
          case OPEN, CLOSED -> round.step() == Step.REST;
          default -> false;
        };
    if (!possible || !rounds.advance(round, round.state(), Step.REPUBLISH)) {
      throw RoundProblems.wrongState(round, "published again");
    }
    log.note("round.republished", id, Map.of());
    worker.settle(id);
    return rounds.find(id).orElseThrow(RoundProblems::unknown);
  }

  /** Its results can be seen: the seats are needed no longer. */
  void released(String id) {
    if (rounds.move(
        id, List.of(RoundState.CLOSING, RoundState.CLOSED), RoundState.RELEASED, Step.CLEAR)) {
      worker.signal();
    }
  }

  /** The clock can be set forward, so that one alarm at the right time would not do. */
  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void closeWhatIsDue() {
    for (Round round : rounds.open()) {
      if (!round.closesAt().isAfter(clock.instant())
          && rounds.beginClosing(round, LocalDate.now(clock))) {
        log.noteBy(AuditLog.CAMBIUM, "round.closed", round.id(), Map.of());
        worker.signal();
      }
    }
  }
}
