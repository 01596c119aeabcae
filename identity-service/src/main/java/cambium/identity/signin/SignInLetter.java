package cambium.identity.signin;

import cambium.platform.mail.Delivery;
import cambium.platform.mail.Letter;
import cambium.platform.mail.LetterWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The mail with the link. The token is drawn as the mail is written, so that it is kept nowhere.
 */
@Component
class SignInLetter implements LetterWriter {
  static final String KIND = "SIGN_IN_LINK";

  private static final Duration VALID = Duration.ofMinutes(15);

  private final Identities identities;
  private final SignInLinks links;
  private final ITemplateEngine templates;
  private final MessageSource messages;

  SignInLetter(
      Identities identities, SignInLinks links, ITemplateEngine templates, MessageSource messages) {
    this.identities = identities;
    this.links = links;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Letter> write(Delivery delivery) {
    return identities.byId(delivery.recipient()).flatMap(this::to);
  }

  private Optional<Letter> to(Identity identity) {
    String email = identity.email();
    if (email == null) {
      return Optional.empty();
    }
    Locale language = Locale.forLanguageTag(identity.language());
    String link = links.make(identity.id(), VALID);
    Context context = new Context(language);
    context.setVariable("name", identity.name());
    context.setVariable("link", link);
    context.setVariable("minutes", VALID.toMinutes());
    Object[] words = {identity.name(), link, VALID.toMinutes()};
    return Optional.of(
        new Letter(
            email,
            messages.getMessage("identity.mail.subject", null, language),
            templates.process("identity/mail", context),
            messages.getMessage("identity.mail.text", words, language)));
  }
}
