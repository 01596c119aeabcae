package cambium.survey.reminder;

import cambium.survey.invitation.PersonalLinks;
import cambium.survey.response.ReminderClaims;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import org.springframework.stereotype.Service;

/** Stops the reminders of one person about one round; kept at the seat, and gone with the round. */
@Service
public class StoppingReminders {
  private final Rounds rounds;
  private final PersonalLinks links;
  private final ReminderClaims claims;

  StoppingReminders(Rounds rounds, PersonalLinks links, ReminderClaims claims) {
    this.rounds = rounds;
    this.links = links;
    this.claims = claims;
  }

  /** False for a key that never was, and for one whose round is over: they look alike. */
  public boolean stop(String round, String stopKey) {
    return rounds
        .find(round)
        .filter(Round::isOpen)
        .flatMap(
            open -> links.tokenOfStopKey(open, stopKey).filter(token -> claims.stop(open, token)))
        .isPresent();
  }
}
