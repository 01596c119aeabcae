package cambium.analytics.published;

import cambium.analytics.ledger.AtomStore;
import cambium.analytics.results.ReleasedRounds;
import cambium.analytics.results.Results;
import cambium.analytics.results.RoundResults;
import cambium.analytics.results.SealedRound;
import cambium.analytics.round.Round;
import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.SealedMark;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.CoarseAtom;
import cambium.analytics.sealing.CommentBlock;
import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * First the ledger, then the results. The round's own document is the outbox: what was not marked
 * as published is published again, under the same ids.
 */
@Component
class PublishingRounds {
  static final String LEDGER = "cambium.atoms.v1";
  static final String RESULTS = "cambium.results.v1";
  private static final Logger log = LoggerFactory.getLogger(PublishingRounds.class);
  private static final int AT_A_TIME = 200;

  private final RoundStore rounds;
  private final AtomStore atoms;
  private final ReleasedRounds released;
  private final EventPublisher kafka;

  PublishingRounds(
      RoundStore rounds, AtomStore atoms, ReleasedRounds released, EventPublisher kafka) {
    this.rounds = rounds;
    this.atoms = atoms;
    this.released = released;
    this.kafka = kafka;
  }

  /** Goes once through all rounds, in the order in which they were sealed. */
  boolean drain() {
    rounds.all().stream()
        .filter(round -> round.sealed() != null && !round.cancelled())
        .filter(round -> !round.announced() || round.lostFromLedger())
        .sorted(Comparator.comparingLong(PublishingRounds::sequence))
        .forEach(this::publish);
    return false;
  }

  private static long sequence(Round round) {
    SealedMark sealed = round.sealed();
    return sealed == null ? 0 : sealed.sequence();
  }

  private void publish(Round round) {
    RoundClosed closed = round.closed();
    SealedMark sealed = round.sealed();
    if (closed == null || sealed == null) {
      return;
    }
    if (!round.released() || round.lostFromLedger()) {
      publishLedger(round.id(), sealed, closed.closedOn());
      rounds.released(round.id());
    }
    if (round.announced()) {
      return;
    }
    Optional<RoundResults> results = released.find(round.id());
    if (results.isPresent()) {
      publishResults(results.get());
      rounds.announced(round.id());
      log.info("Released round {}", round.id());
    }
  }

  private void publishLedger(String round, SealedMark sealed, LocalDate day) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (Atom atom : atoms.of(round)) {
      String id = round + "/atom/" + AtomStore.id(atom);
      events.add(new OutgoingEvent(LEDGER, round, "atom.sealed", id, day, atom));
    }
    for (CoarseAtom atom : atoms.coarseOf(round)) {
      String id = round + "/coarse/" + AtomStore.id(atom);
      events.add(new OutgoingEvent(LEDGER, round, "coarse.sealed", id, day, atom));
    }
    for (CommentBlock block : atoms.commentsOf(round)) {
      String id = round + "/comments/" + AtomStore.id(block);
      events.add(new OutgoingEvent(LEDGER, round, "comments.sealed", id, day, block));
    }
    RoundSealedEvent complete = RoundSealedEvent.of(round, sealed);
    events.add(new OutgoingEvent(LEDGER, round, "round.sealed", round + "/sealed", day, complete));
    for (int from = 0; from < events.size(); from += AT_A_TIME) {
      kafka.publish(events.subList(from, Math.min(from + AT_A_TIME, events.size())));
    }
  }

  private void publishResults(RoundResults results) {
    SealedRound round = results.round();
    List<String> managers = results.managers();
    WritingResults writing = new WritingResults(results.organisation().reference());
    for (int from = 0; from < managers.size(); from += AT_A_TIME) {
      kafka.publish(
          managers.subList(from, Math.min(from + AT_A_TIME, managers.size())).stream()
              .flatMap(
                  manager ->
                      results.of(manager).map(r -> event(round, manager, r, writing)).stream())
              .toList());
    }
    BriefingReleased briefing =
        new BriefingReleased(
            round.round(),
            round.title(),
            round.closedOn(),
            round.quiet(),
            results.organisation(),
            managers.size());
    kafka.publish(
        List.of(
            new OutgoingEvent(
                RESULTS,
                round.round() + "/",
                "briefing.released",
                round.round() + "/briefing",
                round.closedOn(),
                briefing)));
  }

  private static OutgoingEvent event(
      SealedRound round, String manager, Results results, WritingResults writing) {
    return new OutgoingEvent(
        RESULTS,
        round.round() + "/" + manager,
        "results.released",
        round.round() + "/results/" + manager,
        round.closedOn(),
        writing.write(
            new ResultsReleased(
                round.round(), round.title(), round.closedOn(), round.quiet(), manager, results)));
  }
}
