package cambium.analytics.ledger;

import cambium.analytics.intake.ResponseStore;
import cambium.analytics.round.Round;
import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundOpened.CommentItem;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.RoundTouched;
import cambium.analytics.round.SealedMark;
import cambium.analytics.round.TeamStore;
import cambium.analytics.sealing.Expected;
import cambium.analytics.sealing.Outcome;
import cambium.analytics.sealing.Pools;
import cambium.analytics.sealing.Sealed;
import cambium.analytics.sealing.SealingRound;
import cambium.analytics.sealing.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Seals every closed round of which everything is held. It may be stopped at any point: until the
 * mark is set, sealing again gives the same atoms; from then on it is never done again.
 */
@Component
class SealingClosedRounds {
  private static final Logger log = LoggerFactory.getLogger(SealingClosedRounds.class);

  private final LedgerReplay replay;
  private final RoundStore rounds;
  private final TeamStore teams;
  private final ResponseStore responses;
  private final AtomStore atoms;
  private final ApplicationEventPublisher here;
  private final Set<String> forgotten = new HashSet<>();

  SealingClosedRounds(
      LedgerReplay replay,
      RoundStore rounds,
      TeamStore teams,
      ResponseStore responses,
      AtomStore atoms,
      ApplicationEventPublisher here) {
    this.replay = replay;
    this.rounds = rounds;
    this.teams = teams;
    this.responses = responses;
    this.atoms = atoms;
    this.here = here;
  }

  /** Goes once through all rounds. */
  boolean drain() {
    if (replay.once()) {
      here.publishEvent(new RoundTouched());
    }
    for (Round round : rounds.all()) {
      RoundState state = round.state();
      if (state == RoundState.CLOSED) {
        attempt(round);
      } else if (state != RoundState.OPEN && forgotten.add(round.id())) {
        // Also after a crash between the mark and the drop.
        responses.drop(round.id());
      }
    }
    return false;
  }

  private void attempt(Round round) {
    RoundOpened opened = round.opened();
    RoundClosed closed = round.closed();
    if (opened == null || closed == null || replay.lacksAPartOf(round.id())) {
      return;
    }
    try {
      Outcome outcome = outcome(opened, closed);
      if (outcome instanceof Sealed sealed) {
        keep(round, sealed);
      } else if (outcome instanceof Waiting waiting && !waiting.equals(round.waiting())) {
        rounds.waiting(round.id(), waiting);
      }
    } catch (IllegalArgumentException e) {
      log.error("Round {} cannot be sealed: {}", round.id(), e.getMessage());
    }
  }

  private Outcome outcome(RoundOpened opened, RoundClosed closed) {
    Pools pools = new Pools(opened.measures());
    responses.pour(opened.round(), pools);
    List<String> comments = opened.comments().stream().map(CommentItem::id).toList();
    return new SealingRound(opened.round(), opened.minimumGroup(), opened.measures(), comments)
        .seal(
            teams.of(opened.round()),
            pools,
            new Expected(opened.teams(), closed.answers(), closed.versions()));
  }

  private void keep(Round round, Sealed sealed) {
    atoms.keep(round.id(), sealed.atoms(), sealed.coarse(), sealed.comments());
    rounds.sealed(
        round.id(),
        new SealedMark(
            nextSequence(),
            sealed.atoms().size(),
            sealed.coarse().size(),
            sealed.comments().size(),
            sealed.rest()));
    if (forgotten.add(round.id())) {
      responses.drop(round.id());
    }
    log.info("Sealed round {} into {} atoms", round.id(), sealed.atoms().size());
    here.publishEvent(new RoundSealed(round.id()));
  }

  private long nextSequence() {
    List<Round> all = rounds.all();
    return 1
        + all.stream()
            .map(Round::sealed)
            .filter(Objects::nonNull)
            .mapToLong(SealedMark::sequence)
            .max()
            .orElse(0);
  }
}
