package cambium.survey.round;

import cambium.organization.OrgTree;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds a running round that may not be open together with another. */
@Component
class Overlaps {
  private static final List<RoundState> RUNNING =
      List.of(RoundState.OPENING, RoundState.OPEN, RoundState.CLOSING);

  private final Rounds rounds;
  private final Roster roster;
  private final RoundQuestionnaires questionnaires;

  Overlaps(Rounds rounds, Roster roster, RoundQuestionnaires questionnaires) {
    this.rounds = rounds;
    this.roster = roster;
    this.questionnaires = questionnaires;
  }

  /**
   * The id of one that measures some of the same and asks some, but not all, of the same. A series
   * opens nothing beside one that asks all of the same either: nobody planned that.
   */
  Optional<String> with(Round round, OrgTree tree, Set<String> invited) {
    List<String> measures = questionnaires.measures(round);
    return rounds.inState(RUNNING).stream()
        .filter(other -> !other.id().equals(round.id()))
        .filter(
            other ->
                !Audience.canRunTogether(
                    measures,
                    questionnaires.measures(other),
                    () -> round.series() == null && asksExactly(other, tree, invited),
                    () -> asksNoneOf(other, tree, invited)))
        .map(Round::id)
        .findFirst();
  }

  private boolean asksExactly(Round other, OrgTree tree, Set<String> persons) {
    return other.step() == Step.FREEZE
        ? Audience.persons(tree, other.audience()).equals(persons)
        : roster.invitesExactly(other.id(), persons);
  }

  private boolean asksNoneOf(Round other, OrgTree tree, Set<String> persons) {
    return other.step() == Step.FREEZE
        ? Collections.disjoint(Audience.persons(tree, other.audience()), persons)
        : roster.invitesNoneOf(other.id(), persons);
  }
}
