package cambium.survey.reminder;

import cambium.organization.Person;
import cambium.platform.mail.Courier;
import cambium.platform.mail.Delivery.State;
import cambium.platform.mail.Letter;
import cambium.survey.invitation.PersonalLetter;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import cambium.survey.preference.MailTimes;
import cambium.survey.response.Reminder;
import cambium.survey.response.ReminderClaims;
import cambium.survey.round.Round;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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
  private final MailTimes times;
  private final Clock clock;

  ReminderRun(
      PersonalLinks links,
      Directory directory,
      ReminderClaims claims,
      PersonalLetter letters,
      Courier courier,
      MailTimes times,
      Clock clock) {
    this.times = times;
    this.clock = clock;
    this.links = links;
    this.directory = directory;
    this.claims = claims;
    this.letters = letters;
    this.courier = courier;
  }

  /**
   * Goes through all of them once.
   *
   * @return when the next of those may be reminded whom it must not reach at this hour
   */
  Optional<Instant> remind(Round round, Reminder reminder, BooleanSupplier stillDue) {
    Pass pass = new Pass(round, reminder, stillDue);
    try {
      links.eachByMail(round, pass::next);
      pass.send();
    } catch (RuntimeException e) {
      pass.giveBack();
      throw e;
    }
    return Optional.ofNullable(pass.later);
  }

  /** One way through a round. What is claimed lies in the bag for a moment only. */
  private final class Pass {
    private final Round round;
    private final Reminder reminder;
    private final BooleanSupplier stillDue;
    private final Map<MimeMessage, String> bag = new LinkedHashMap<>();
    private People people = directory.people();
    private int looked;
    private int room;
    private boolean over;
    private @Nullable Instant later;

    Pass(Round round, Reminder reminder, BooleanSupplier stillDue) {
      this.round = round;
      this.reminder = reminder;
      this.stillDue = stillDue;
    }

    void next(String person) {
      if (over) {
        return;
      }
      if (++looked % BAG == 0) {
        send();
        people = directory.people();
      }
      people.find(person).filter(known -> known.email() != null).ifPresent(this::consider);
    }

    private void consider(Person person) {
      Instant moment = times.reminder(person).orElse(null);
      if (moment == null) {
        return;
      }
      if (moment.isAfter(clock.instant())) {
        later = later == null || moment.isBefore(later) ? moment : later;
      } else if (hasRoom()) {
        pack(person);
      }
    }

    /** The set rate is waited for before a seat is claimed, never after. */
    private boolean hasRoom() {
      if (room == 0) {
        send();
        room = courier.allowance(BAG, stillDue);
        over = room == 0;
      }
      return room > 0;
    }

    private void pack(Person person) {
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
        room--;
      } catch (MessagingException e) {
        claims.keep(round, token, reminder, State.FAILED); // an address that no mail can bear
      } catch (RuntimeException e) {
        claims.keep(round, token, reminder, State.PLANNED);
        throw e;
      }
    }

    private void send() {
      if (bag.isEmpty()) {
        return;
      }
      Map<MimeMessage, String> sent = new LinkedHashMap<>(bag);
      bag.clear();
      ReminderRun.this.send(round, reminder, sent);
    }

    private void giveBack() {
      bag.values().forEach(token -> claims.keep(round, token, reminder, State.PLANNED));
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
