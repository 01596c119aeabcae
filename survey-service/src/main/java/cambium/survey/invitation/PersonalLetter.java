package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Letter;
import cambium.survey.round.Round;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mails that carry a personal link, in the person's language. */
@Component
public class PersonalLetter {
  static final String INVITATION = "invitation";

  private final ITemplateEngine templates;
  private final MessageSource messages;
  private final String surveyUrl;

  PersonalLetter(
      ITemplateEngine templates,
      MessageSource messages,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.templates = templates;
    this.messages = messages;
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
    String day =
        DateTimeFormatter.ofPattern(message(locale, "invitation.day"), locale)
            .format(round.closesAt().atOffset(ZoneOffset.UTC));
    String subject = message(locale, occasion + ".subject", round.title(), day);
    List<String> before =
        List.of(
            message(locale, "invitation.greeting", person.name()),
            message(locale, occasion + ".why"),
            message(locale, "invitation.promise", round.minimumGroup() - 1));
    List<String> after = new ArrayList<>();
    after.add(message(locale, "invitation.until", day));
    after.add(message(locale, "invitation.personal"));
    String button = message(locale, "invitation.button");
    String link = surveyUrl + "/r#" + token;
    Context context = new Context(locale);
    context.setVariable("subject", subject);
    context.setVariable("title", round.title());
    context.setVariable("before", before);
    context.setVariable("after", after);
    context.setVariable("button", button);
    context.setVariable("link", link);
    List<String> text = new ArrayList<>();
    text.add(round.title());
    text.addAll(before);
    text.add(button + ":\n" + link);
    if (stopKey == null) {
      text.addAll(after);
      return Optional.of(letter(email, subject, context, text, Map.of()));
    }
    after.add(message(locale, "reminder.unlisted"));
    text.addAll(after);
    String stop = message(locale, "reminder.stop");
    String stopLink = "%s/stop/%s/%s?lang=%s".formatted(surveyUrl, round.id(), stopKey, locale);
    context.setVariable("stop", stop);
    context.setVariable("stopLink", stopLink);
    text.add(stop + ":\n" + stopLink);
    return Optional.of(letter(email, subject, context, text, oneClick(stopLink)));
  }

  private Letter letter(
      String to, String subject, Context context, List<String> text, Map<String, String> headers) {
    String html = templates.process("survey/mail/invitation", context);
    return new Letter(to, subject, html, String.join("\n\n", text) + "\n", headers);
  }

  /** As RFC 8058 has it. */
  private static Map<String, String> oneClick(String link) {
    return Map.of(
        "List-Unsubscribe",
        "<" + link + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }

  private String message(Locale locale, String key, Object... values) {
    return messages.getMessage("survey.mail." + key, values, locale);
  }
}
