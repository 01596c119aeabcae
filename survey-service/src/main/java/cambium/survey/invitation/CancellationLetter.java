package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Letter;
import cambium.platform.mail.LetterWriter;
import cambium.survey.people.Directory;
import cambium.survey.preference.MailTimes;
import cambium.survey.round.Round;
import cambium.survey.round.RoundState;
import cambium.survey.round.Rounds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says that a round was cancelled, and why, to everybody who was invited, answered or not. */
@Component
class CancellationLetter implements LetterWriter {
  static final String KIND = "CANCELLATION";

  private final Rounds rounds;
  private final Directory directory;
  private final MailTimes times;
  private final MailSheet sheet;

  CancellationLetter(Rounds rounds, Directory directory, MailTimes times, MailSheet sheet) {
    this.rounds = rounds;
    this.directory = directory;
    this.times = times;
    this.sheet = sheet;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Instant notBefore(Delivery delivery) {
    return directory
        .people()
        .find(delivery.recipient())
        .map(times::notBefore)
        .orElse(Delivery.AT_ONCE);
  }

  @Override
  public Optional<Letter> write(Delivery delivery) {
    return rounds
        .find(delivery.about())
        .filter(round -> round.state() == RoundState.CANCELLED)
        .flatMap(
            round ->
                directory
                    .people()
                    .find(delivery.recipient())
                    .flatMap(person -> letter(round, person)));
  }

  private Optional<Letter> letter(Round round, Person person) {
    Locale locale = Locale.forLanguageTag(person.language());
    String reason = round.reason() == null ? "" : round.reason();
    MailSheet.Content content =
        new MailSheet.Content(
            sheet.say(locale, "cancelled.subject", round.title()),
            sheet.say(locale, "cancelled.title", round.title()),
            new MailSheet.Quote(sheet.say(locale, "cancelled.reason"), reason.lines().toList()),
            List.of(
                sheet.say(locale, "invitation.greeting", person.name()),
                sheet.say(locale, "cancelled.deleted"),
                sheet.say(locale, "cancelled.nothing")),
            null,
            List.of(sheet.say(locale, "cancelled.everybody")),
            List.of());
    return Optional.ofNullable(person.email())
        .map(email -> sheet.letter(email, content, locale, Map.of()));
  }
}
