package cambium.survey.invitation;

import cambium.platform.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The one sheet on which mails to employees are written, as HTML and as plain text. */
@Component
class MailSheet {
  private final ITemplateEngine templates;
  private final MessageSource messages;

  /** Words that lead somewhere. */
  record Link(String words, String address) {}

  /** What others have written, set apart. */
  record Quote(String heading, List<String> lines) {
    Quote {
      lines = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /**
   * What stands on it, from top to bottom.
   *
   * @param button null where there is nothing to do
   */
  record Content(
      String subject,
      String title,
      @Nullable Quote quote,
      List<String> before,
      @Nullable Link button,
      List<String> after,
      List<Link> quiet) {

    String text() {
      List<String> text = new ArrayList<>();
      text.add(title);
      if (quote != null) {
        text.add(quote.heading() + "\n" + String.join("\n", quote.lines()));
      }
      text.addAll(before);
      if (button != null) {
        text.add(button.words() + ":\n" + button.address());
      }
      text.addAll(after);
      quiet.forEach(link -> text.add(link.words() + ":\n" + link.address()));
      return String.join("\n\n", text) + "\n";
    }
  }

  MailSheet(ITemplateEngine templates, MessageSource messages) {
    this.templates = templates;
    this.messages = messages;
  }

  Letter letter(String to, Content content, Locale locale, Map<String, String> headers) {
    Context context = new Context(locale, Map.of("mail", content));
    String html = templates.process("survey/mail/invitation", context);
    return new Letter(to, content.subject(), html, content.text(), headers);
  }

  String say(Locale locale, String key, Object... values) {
    return messages.getMessage("survey.mail." + key, values, locale);
  }
}
