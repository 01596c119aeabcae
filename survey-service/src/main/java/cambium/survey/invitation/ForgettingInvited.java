package cambium.survey.invitation;

import cambium.platform.mail.Deliveries;
import cambium.survey.people.Directory;
import cambium.survey.people.Leavers;
import cambium.survey.people.People;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import cambium.survey.round.Rounds;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets who was invited once they are in the directory no longer, and every mail to them. */
@Component
@Order(100)
class ForgettingInvited implements Leavers, RoundFeature {
  private final Rounds rounds;
  private final InvitationStore invitations;
  private final Deliveries deliveries;
  private final Directory directory;

  ForgettingInvited(
      Rounds rounds, InvitationStore invitations, Deliveries deliveries, Directory directory) {
    this.rounds = rounds;
    this.invitations = invitations;
    this.deliveries = deliveries;
    this.directory = directory;
  }

  @Override
  public void left(List<String> persons) {
    for (Round round : rounds.live()) {
      invitations.remove(round.id(), withoutRoot(round, persons));
    }
    persons.forEach(deliveries::forget);
  }

  @Override
  public boolean erase(String person, String pseudonym) {
    for (Round round : rounds.live()) {
      invitations.remove(round.id(), List.of(person));
    }
    deliveries.forget(person);
    return true;
  }

  /** Whoever left while the round was being opened was invited all the same. */
  @Override
  public void invite(Round round) {
    People people = directory.people();
    List<String> gone = new ArrayList<>();
    for (Invitation invitation : invitations.every(round.id())) {
      if (people.find(invitation.person()).isEmpty()) {
        gone.add(invitation.person());
      }
    }
    invitations.remove(round.id(), withoutRoot(round, gone));
    gone.forEach(deliveries::forget);
  }

  /** The seat of a root who left would else be asked about a manager that the root never had. */
  private static List<String> withoutRoot(Round round, List<String> persons) {
    return persons.stream().filter(person -> !person.equals(round.root())).toList();
  }
}
