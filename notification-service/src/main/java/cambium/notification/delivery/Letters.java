package cambium.notification.delivery;

import cambium.notification.directory.Directory;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.wording.Message;
import cambium.notification.wording.PlainText;
import cambium.notification.wording.Texts;
import cambium.organization.Person;
import cambium.platform.mail.Delivery;
import cambium.platform.mail.Letter;
import cambium.platform.mail.LetterWriter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts messages into letters: HTML that survives mail programs, and the same as text. */
@Component
public class Letters {
  private final Directory directory;
  private final Releases releases;
  private final Addresses addresses;
  private final ITemplateEngine templates;

  Letters(Directory directory, Releases releases, Addresses addresses, ITemplateEngine templates) {
    this.directory = directory;
    this.releases = releases;
    this.addresses = addresses;
    this.templates = templates;
  }

  /** Who writes the letters of a kind. */
  public LetterWriter writerOf(Carried kind) {
    return new LetterWriter() {
      @Override
      public String kind() {
        return kind.kind();
      }

      @Override
      public Optional<Letter> write(Delivery delivery) {
        return letter(kind, delivery);
      }
    };
  }

  private Optional<Letter> letter(Carried kind, Delivery delivery) {
    Organisation organisation = directory.current().orElseThrow();
    Optional<Release> release = releases.find(delivery.about());
    Person reader = organisation.find(delivery.recipient()).orElse(null);
    if (release.isEmpty() || reader == null || reader.email() == null) {
      return Optional.empty();
    }
    Texts texts = Texts.in(reader.language());
    String page = addresses.page(delivery.about(), kind);
    String email = reader.email();
    return kind.write(release.get(), organisation, reader, texts)
        .map(message -> letter(email, message, texts, page));
  }

  private Letter letter(String email, Message message, Texts texts, String page) {
    Context context =
        new Context(
            texts.locale(),
            Map.of("message", message, "page", page, "open", texts.say("mail.open")));
    return new Letter(
        email,
        message.subject(),
        templates.process("notification/mail", context),
        PlainText.of(message, texts.say("mail.open") + ": " + page));
  }
}
