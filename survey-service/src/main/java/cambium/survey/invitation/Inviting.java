package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Postman;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.round.Roster;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the invitations down when a round opens, and sends them once it is open. */
@Component
@Order(1)
class Inviting implements RoundFeature {
  private static final int BATCH = 1000;

  private final InvitationStore invitations;
  private final Roster roster;
  private final Directory directory;
  private final Postman postman;

  Inviting(InvitationStore invitations, Roster roster, Directory directory, Postman postman) {
    this.invitations = invitations;
    this.roster = roster;
    this.directory = directory;
    this.postman = postman;
  }

  @Override
  public void prepare(Round round) {
    People people = directory.people();
    List<Invitation> batch = new ArrayList<>(BATCH);
    roster.eachInvited(
        round.id(),
        place -> {
          String person = place.person();
          boolean byCode = people.find(person).map(Person::email).isEmpty();
          batch.add(new Invitation(person, byCode));
          if (batch.size() == BATCH) {
            invitations.add(round.id(), batch);
            batch.clear();
          }
        });
    invitations.add(round.id(), batch);
  }

  @Override
  public void invite(Round round) {
    if (round.quiet()) {
      return;
    }
    List<String> byMail =
        invitations.all(round.id()).stream()
            .filter(invitation -> !invitation.byCode())
            .map(Invitation::person)
            .toList();
    postman.plan(round.id(), InvitationLetter.KIND, byMail);
  }

  @Override
  public void clear(Round round) {
    invitations.clear(round.id());
  }
}
