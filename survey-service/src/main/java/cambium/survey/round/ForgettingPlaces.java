package cambium.survey.round;

import cambium.survey.people.Leavers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the name from a place in the frozen rosters; that somebody was there still counts. */
@Component
class ForgettingPlaces implements Leavers {
  private final Rounds rounds;
  private final Roster roster;

  ForgettingPlaces(Rounds rounds, Roster roster) {
    this.rounds = rounds;
    this.roster = roster;
  }

  /**
   * Their seats stay theirs, and so do their places: whether another round may be open beside this
   * one depends on who is asked in both.
   */
  @Override
  public void left(List<String> persons) {}

  @Override
  public boolean erase(String person, String pseudonym) {
    boolean moving =
        rounds.unfinished().stream()
            .anyMatch(
                round ->
                    round.state() == RoundState.OPENING
                        || round.step() == Step.INVITE
                        || round.step() == Step.REPUBLISH);
    if (moving) {
      return false; // the roster is being read
    }
    for (Round round : rounds.live()) {
      roster.rename(round.id(), person, pseudonym);
    }
    return true;
  }
}
