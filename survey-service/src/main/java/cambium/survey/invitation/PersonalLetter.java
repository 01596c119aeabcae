package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Letter;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.round.Round;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mails that carry a personal link, in the person's language. */
@Component
public class PersonalLetter {
  static final String INVITATION = "invitation";

  private final MailSheet sheet;
  private final PersonalLinks links;
  private final ZoneId zone;
  private final String surveyUrl;

  PersonalLetter(
      MailSheet sheet,
      PersonalLinks links,
      CalendarSettings calendar,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.sheet = sheet;
    this.links = links;
    this.zone = calendar.zone();
    this.surveyUrl = surveyUrl;
  }

  /**
   * The letter; empty for somebody without an address.
   *
   * @param occasion names its subject and its first sentence among the messages
   * @param stopKey what stops further mails like this; null where none follow
   */
  public Optional<Letter> write(
      String occasion, Round round, Person person, String token, @Nullable String stopKey) {
    String email = person.email();
    if (email == null) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(person.language());
    String day = closing(round, "invitation.day", locale);
    String subject = sheet.say(locale, occasion + ".subject", round.title(), day);
    MailSheet.Content content =
        new MailSheet.Content(
            subject,
            round.title(),
            occasion.equals(INVITATION) ? decided(round, locale) : null,
            List.of(
                sheet.say(locale, "invitation.greeting", person.name()),
                sheet.say(locale, occasion + ".why"),
                sheet.say(locale, "invitation.promise", round.minimumGroup() - 1)),
            new MailSheet.Link(sheet.say(locale, "invitation.button"), surveyUrl + "/r#" + token),
            after(round, locale, stopKey != null),
            quietLinks(round, person, locale, stopKey));
    return Optional.of(sheet.letter(email, content, locale, oneClick(round, locale, stopKey)));
  }

  private MailSheet.@Nullable Quote decided(Round round, Locale locale) {
    return round
        .decidedIn(locale.getLanguage())
        .map(text -> new MailSheet.Quote(sheet.say(locale, "decided"), text.lines().toList()))
        .orElse(null);
  }

  private List<String> after(Round round, Locale locale, boolean reminder) {
    List<String> after = new ArrayList<>();
    after.add(sheet.say(locale, "invitation.until", closing(round, "invitation.moment", locale)));
    after.add(sheet.say(locale, "invitation.personal"));
    if (reminder) {
      after.add(sheet.say(locale, "reminder.unlisted"));
    }
    return after;
  }

  /** An invitation has one link and no other, so that nobody can take the wrong one. */
  private List<MailSheet.Link> quietLinks(
      Round round, Person person, Locale locale, @Nullable String stopKey) {
    if (stopKey == null) {
      return List.of();
    }
    String stop = sheet.say(locale, "reminder.stop");
    return Stream.concat(
            Stream.of(new MailSheet.Link(stop, address("stop", round, stopKey, locale))),
            links.choiceKey(round, person.id()).stream()
                .map(
                    key ->
                        new MailSheet.Link(
                            sheet.say(locale, "reminder.hours"),
                            address("mails", round, key, locale))))
        .toList();
  }

  /** As RFC 8058 has it. */
  private Map<String, String> oneClick(Round round, Locale locale, @Nullable String stopKey) {
    return stopKey == null
        ? Map.of()
        : Map.of(
            "List-Unsubscribe",
            "<" + address("stop", round, stopKey, locale) + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click");
  }

  private String address(String page, Round round, String key, Locale locale) {
    return "%s/%s/%s/%s?lang=%s".formatted(surveyUrl, page, round.id(), key, locale.getLanguage());
  }

  private String closing(Round round, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(sheet.say(locale, pattern), locale)
        .format(round.closesAt().atZone(zone));
  }
}
