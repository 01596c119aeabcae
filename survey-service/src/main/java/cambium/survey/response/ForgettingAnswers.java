package cambium.survey.response;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.Leavers;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Empties the seat of whoever wants to be forgotten, in every round that is open. A round that is
 * closed has no secret any more, and with it nobody's seat can be told from another's.
 */
@Component
class ForgettingAnswers implements Leavers {
  private final Rounds rounds;
  private final PersonalLinks links;
  private final Seats seats;
  private final ResponseOutbox outbox;

  ForgettingAnswers(Rounds rounds, PersonalLinks links, Seats seats, ResponseOutbox outbox) {
    this.rounds = rounds;
    this.links = links;
    this.seats = seats;
    this.outbox = outbox;
  }

  /** The seat stays theirs until the close: what they said was said of a frozen team. */
  @Override
  public void left(List<String> persons) {}

  @Override
  public boolean erase(String person, String pseudonym) {
    boolean done = true;
    for (Round round : rounds.open()) {
      for (String token : links.possibleTokens(round, person)) {
        done &= seats.erase(round.id(), token);
      }
    }
    outbox.signal();
    return done;
  }
}
