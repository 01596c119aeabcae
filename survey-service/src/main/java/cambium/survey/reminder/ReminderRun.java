package cambium.survey.reminder;

import cambium.organization.Person;
import cambium.platform.mail.Courier;
import cambium.platform.mail.Delivery.State;
import cambium.platform.mail.Letter;
import cambium.survey.invitation.PersonalLetter;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.response.Reminder;
import cambium.survey.response.ReminderClaims;
import cambium.survey.round.Round;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Goes through everybody who was invited by mail, and writes to those whose seat is empty at that
 * moment. Who they are is derived here, and neither kept nor told to anybody, logs included.
 */
@Component
class ReminderRun {
  private static final int BAG = 100;

  private final PersonalLinks links;
  private final Directory directory;
  private final ReminderClaims claims;
  private final PersonalLetter letters;
  private final Courier courier;

  ReminderRun(
      PersonalLinks links,
      Directory directory,
      ReminderClaims claims,
      PersonalLetter letters,
      Courier courier) {
    this.links = links;
    this.directory = directory;
    this.claims = claims;
    this.letters = letters;
    this.courier = courier;
  }

  void remind(Round round, Reminder reminder, BooleanSupplier stillDue) {
    List<String> persons = links.invitedByMail(round);
    for (int from = 0; from < persons.size() && stillDue.getAsBoolean(); from += BAG) {
      carry(round, reminder, persons.subList(from, Math.min(from + BAG, persons.size())));
    }
  }

  private void carry(Round round, Reminder reminder, List<String> persons) {
    Map<MimeMessage, String> bag = new LinkedHashMap<>();
    try {
      People people = directory.people();
      for (String person : persons) {
        people
            .find(person)
            .filter(known -> known.email() != null)
            .ifPresent(known -> pack(round, reminder, known, bag));
      }
    } catch (RuntimeException e) {
      bag.values().forEach(token -> claims.keep(round, token, reminder, State.PLANNED));
      throw e;
    }
    if (!bag.isEmpty()) {
      send(round, reminder, bag);
    }
  }

  private void pack(Round round, Reminder reminder, Person person, Map<MimeMessage, String> bag) {
    String token = links.tokenByMail(round, person.id()).orElseThrow();
    if (!claims.claim(round, token, reminder)) {
      return;
    }
    try {
      Optional<Letter> letter =
          letters.write(
              occasion(reminder),
              round,
              person,
              token,
              links.stopKey(round, person.id()).orElseThrow());
      String id = String.join("|", round.id(), reminder.name(), person.id());
      bag.put(courier.seal(id, letter.orElseThrow()), token);
    } catch (MessagingException e) {
      claims.keep(round, token, reminder, State.FAILED); // an address that no mail can bear
    } catch (RuntimeException e) {
      claims.keep(round, token, reminder, State.PLANNED);
      throw e;
    }
  }

  private void send(Round round, Reminder reminder, Map<MimeMessage, String> bag) {
    try {
      courier.carry(bag, (token, state, problem) -> claims.keep(round, token, reminder, state));
    } catch (MailException e) {
      throw withoutAddresses(e);
    }
  }

  /** What the mail server says may name those whom it was about, and with them who is reminded. */
  private static IllegalStateException withoutAddresses(MailException problem) {
    return new IllegalStateException(
        "the mail server did not take all reminders: " + problem.getClass().getSimpleName());
  }

  private static String occasion(Reminder reminder) {
    return switch (reminder) {
      case HALF_TIME -> "reminder.half-time";
      case LAST_DAY -> "reminder.last-day";
    };
  }
}
