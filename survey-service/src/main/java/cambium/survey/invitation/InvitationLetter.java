package cambium.survey.invitation;

import cambium.organization.Person;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Letter;
import cambium.platform.mail.LetterWriter;
import cambium.survey.people.Directory;
import cambium.survey.round.Round;
import cambium.survey.round.Rounds;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The mail that carries the personal link. It is derived while it is written, and kept nowhere. */
@Component
class InvitationLetter implements LetterWriter {
  static final String KIND = "INVITATION";
  private static final String KEY = "survey.mail.invitation.";

  private final Rounds rounds;
  private final Directory directory;
  private final PersonalLinks links;
  private final ITemplateEngine templates;
  private final MessageSource messages;
  private final String surveyUrl;

  InvitationLetter(
      Rounds rounds,
      Directory directory,
      PersonalLinks links,
      ITemplateEngine templates,
      MessageSource messages,
      @Value("${cambium.survey-url}") String surveyUrl) {
    this.rounds = rounds;
    this.directory = directory;
    this.links = links;
    this.templates = templates;
    this.messages = messages;
    this.surveyUrl = surveyUrl;
  }

  @Override
  public String kind() {
    return KIND;
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
    String email = person.email();
    if (email == null) {
      return Optional.empty();
    }
    return links
        .token(round, person.id())
        .map(token -> letter(round, person, email, surveyUrl + "/r#" + token));
  }

  private Letter letter(Round round, Person person, String email, String link) {
    Locale locale = Locale.forLanguageTag(person.language());
    String day =
        DateTimeFormatter.ofPattern(message(locale, "day"), locale)
            .format(round.closesAt().atOffset(ZoneOffset.UTC));
    String subject = message(locale, "subject", round.title(), day);
    List<String> before =
        List.of(
            message(locale, "greeting", person.name()),
            message(locale, "why"),
            message(locale, "promise", round.minimumGroup() - 1));
    List<String> after = List.of(message(locale, "until", day), message(locale, "personal"));
    String button = message(locale, "button");
    Context context = new Context(locale);
    context.setVariable("subject", subject);
    context.setVariable("title", round.title());
    context.setVariable("before", before);
    context.setVariable("after", after);
    context.setVariable("button", button);
    context.setVariable("link", link);
    String html = templates.process("survey/mail/invitation", context);
    return new Letter(email, subject, html, text(round.title(), before, button, link, after));
  }

  private static String text(
      String title, List<String> before, String button, String link, List<String> after) {
    return List.of(
            title, String.join("\n\n", before), button + ":\n" + link, String.join("\n\n", after))
        .stream()
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String message(Locale locale, String key, Object... values) {
    return messages.getMessage(KEY + key, values, locale);
  }
}
