package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Letter;
import cambium.platform.mail.LetterWriter;
import cambium.survey.people.Directory;
import cambium.survey.preference.MailTimes;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that carries the personal link. It is derived while it is written, and kept nowhere. */
@Component
class InvitationLetter implements LetterWriter {
  static final String KIND = "INVITATION";

  private final Rounds rounds;
  private final Directory directory;
  private final PersonalLinks links;
  private final PersonalLetter letters;
  private final MailTimes times;

  InvitationLetter(
      Rounds rounds,
      Directory directory,
      PersonalLinks links,
      PersonalLetter letters,
      MailTimes times) {
    this.times = times;
    this.rounds = rounds;
    this.directory = directory;
    this.links = links;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** One that would come too late if it waited goes at once, and so does one that nobody awaits. */
  @Override
  public Instant notBefore(Delivery delivery) {
    return rounds
        .find(delivery.about())
        .filter(Round::isOpen)
        .flatMap(
            round ->
                directory
                    .people()
                    .find(delivery.recipient())
                    .map(person -> times.notBefore(person, byHand(round), round.closesAt())))
        .orElse(Delivery.AT_ONCE);
  }

  private static boolean byHand(Round round) {
    return round.series() == null;
  }

  @Override
  public Optional<Letter> write(Delivery delivery) {
    return rounds
        .find(delivery.about())
        .filter(Round::isOpen)
        .flatMap(
            round ->
                directory
                    .people()
                    .find(delivery.recipient())
                    .flatMap(person -> letter(round, person)));
  }

  private Optional<Letter> letter(Round round, Person person) {
    return links
        .token(round, person.id())
        .flatMap(token -> letters.write(PersonalLetter.INVITATION, round, person, token, null));
  }
}
