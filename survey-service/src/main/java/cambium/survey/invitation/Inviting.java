package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Deliveries;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Postman;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.round.Roster;
import cambium.survey.round.Round;
import cambium.survey.round.RoundFeature;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes the invitations down when a round opens, sends them once it is open, and tells those who
 * were invited if it is cancelled.
 */
@Component
@Order(1)
class Inviting implements RoundFeature {
  private static final int BATCH = 1000;

  private final InvitationStore invitations;
  private final Roster roster;
  private final Directory directory;
  private final PersonalLinks links;
  private final Postman postman;
  private final Deliveries deliveries;

  Inviting(
      InvitationStore invitations,
      Roster roster,
      Directory directory,
      PersonalLinks links,
      Postman postman,
      Deliveries deliveries) {
    this.links = links;
    this.deliveries = deliveries;
    this.invitations = invitations;
    this.roster = roster;
    this.directory = directory;
    this.postman = postman;
  }

  @Override
  public void prepare(Round round) {
    People people = directory.people();
    Batches.of(
        BATCH,
        sink -> roster.eachInvited(round.id(), place -> sink.accept(place.person())),
        persons ->
            invitations.add(
                round.id(), persons.stream().map(each -> invitation(each, people)).toList()));
  }

  private static Invitation invitation(String person, People people) {
    return new Invitation(person, people.find(person).map(Person::email).isEmpty());
  }

  @Override
  public void invite(Round round) {
    if (round.quiet()) {
      return;
    }
    Batches.of(
        BATCH,
        sink -> links.eachByMail(round, sink),
        persons -> postman.plan(round.id(), InvitationLetter.KIND, persons));
  }

  /** Whoever was not yet invited hears nothing of it. */
  @Override
  public void callOff(Round round) {
    deliveries.callOff(round.id(), InvitationLetter.KIND, "the round was cancelled");
    Batches.of(
        BATCH,
        sink ->
            deliveries.eachAbout(
                round.id(),
                delivery -> {
                  if (perhapsInvited(delivery)) {
                    sink.accept(delivery.recipient());
                  }
                }),
        persons -> postman.plan(round.id(), CancellationLetter.KIND, persons));
  }

  private static boolean perhapsInvited(Delivery delivery) {
    return delivery.kind().equals(InvitationLetter.KIND)
        && switch (delivery.state()) {
          case SENT, CLAIMED, UNKNOWN -> true;
          case PLANNED, FAILED -> false;
        };
  }

  @Override
  public void clear(Round round) {
    invitations.clear(round.id());
  }
}
