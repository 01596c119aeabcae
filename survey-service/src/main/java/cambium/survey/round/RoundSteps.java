package cambium.survey.round;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.organization.OrgTree;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What each step of a round's life does. A step that was cut short is done again, whole. */
@Component
class RoundSteps {
  private final Rounds rounds;
  private final Roster roster;
  private final Overlaps overlaps;
  private final Directory directory;
  private final RoundEvents events;
  private final AuditLog log;
  private final List<RoundFeature> features;

  RoundSteps(
      Rounds rounds,
      Roster roster,
      Overlaps overlaps,
      Directory directory,
      RoundEvents events,
      AuditLog log,
      List<RoundFeature> features) {
    this.rounds = rounds;
    this.roster = roster;
    this.overlaps = overlaps;
    this.directory = directory;
    this.events = events;
    this.log = log;
    this.features = List.copyOf(features);
  }

  /** Goes on with a round until nothing is left to do for it. */
  void takeAll(String id) {
    Optional<Round> next = waiting(id);
    while (next.isPresent()) {
      take(next.get());
      next = waiting(id);
    }
  }

  private Optional<Round> waiting(String id) {
    return rounds.find(id).filter(round -> round.step() != Step.REST);
  }

  private void take(Round round) {
    switch (round.step()) {
      case FREEZE -> freeze(round);
      case SEAT -> {
        each(feature -> feature.prepare(round));
        rounds.advance(round, RoundState.OPENING, Step.ANNOUNCE);
      }
      case ANNOUNCE -> {
        events.publishOpened(round);
        rounds.advance(round, RoundState.OPEN, Step.INVITE);
      }
      case INVITE -> {
        each(feature -> feature.invite(round));
        rounds.advance(round, RoundState.OPEN, Step.REST);
      }
      case SHUT -> shut(round);
      case FLUSH -> {
        each(feature -> feature.flush(round));
        events.publishClosed(round);
        rounds.advance(round, RoundState.CLOSED, Step.REST);
      }
      case REPUBLISH -> {
        events.publishOpened(round);
        each(feature -> feature.republish(round));
        if (round.state() == RoundState.CLOSED) {
          events.publishClosed(round);
        }
        rounds.advance(round, round.state(), Step.REST);
      }
      case CALL_OFF -> {
        events.publishCancelled(round);
        each(feature -> feature.callOff(round));
        clear(round);
      }
      case CLEAR -> clear(round);
      case REST -> {}
    }
  }

  private void freeze(Round round) {
    OrgTree tree = directory.people().tree().orElseThrow();
    if (!Audience.unknown(tree, round.audience()).isEmpty()) {
      backToDraft(round, "a manager of the audience no longer leads anybody");
      return;
    }
    Set<String> invited = Audience.persons(tree, round.audience());
    if (invited.size() < 2 * round.minimumGroup()) {
      backToDraft(round, "fewer people than twice the minimum group");
      return;
    }
    Optional<String> other = overlaps.with(round, tree, invited);
    if (other.isPresent()) {
      // Another instance opened it at the same moment; both may step back, neither goes on blindly.
      backToDraft(round, "the round " + other.get() + " was opened at the same time");
      return;
    }
    if (!roster.freeze(round.id(), tree, invited)) {
      backToDraft(round, "the people changed while it was opened");
      roster.clear(round.id());
      return;
    }
    long teams = tree.persons().stream().filter(person -> tree.leads(person.id())).count();
    rounds.advance(
        round,
        RoundState.OPENING,
        Step.SEAT,
        set("root", tree.root().id()),
        set("teams", (int) teams),
        set("invited", invited.size()));
  }

  private void backToDraft(Round round, String reason) {
    boolean back =
        rounds.advance(
            round,
            RoundState.DRAFT,
            Step.REST,
            combine(unset("secret"), unset("openedOn"), unset("openedAt"), set("reason", reason)));
    if (back) {
      log.noteBy(AuditLog.CAMBIUM, "round.not-opened", round.id(), Map.of("reason", reason));
    }
  }

  private void shut(Round round) {
    Tally tally =
        features.stream()
            .map(feature -> feature.shut(round))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    rounds.advance(
        round,
        RoundState.CLOSING,
        Step.FLUSH,
        set("answers", tally.answers()),
        set("versions", tally.versions()),
        set("reminders", round.inSteps(reminded(round))),
        unset("secret"));
  }

  private long reminded(Round round) {
    return features.stream().mapToLong(feature -> feature.reminded(round)).sum();
  }

  private void clear(Round round) {
    each(feature -> feature.clear(round));
    roster.clear(round.id());
    rounds.advance(round, round.state(), Step.REST);
  }

  private void each(Consumer<RoundFeature> act) {
    features.forEach(act);
  }
}
