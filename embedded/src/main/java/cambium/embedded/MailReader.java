package cambium.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a mail apart into what a reader sees. */
final class MailReader {

  static final String RECIPIENT = "Delivered-To";

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')]+");

  static CaughtMail read(String id, byte[] raw) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
      String text = body(message, "text/plain");
      String html = body(message, "text/html");
      return new CaughtMail(
          id,
          header(message, RECIPIENT),
          header(message, "From"),
          header(message, "Subject"),
          sentAt(message),
          text,
          html,
          links(text, html));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("Mail " + id + " cannot be read", e);
    }
  }

  private static String header(MimeMessage message, String name)
      throws MessagingException, IOException {
    String value = message.getHeader(name, ", ");
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  private static Instant sentAt(MimeMessage message) throws MessagingException {
    Date date = message.getSentDate();
    return date == null ? Instant.EPOCH : date.toInstant();
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      return firstBody(parts, type);
    }
    return "";
  }

  private static String firstBody(Multipart parts, String type)
      throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      String found = isAttachment(part) ? "" : body(part, type);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static boolean isAttachment(BodyPart part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  private static List<String> links(String text, String html) {
    Set<String> links = new LinkedHashSet<>();
    for (String body : List.of(text, html.replace("&amp;", "&"))) {
      Matcher link = LINK.matcher(body);
      while (link.find()) {
        links.add(link.group().replaceAll("[.,;:!?]+$", ""));
      }
    }
    return List.copyOf(links);
  }

  private MailReader() {}
}
