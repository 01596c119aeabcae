package cambium.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Puts letters into messages: sender, date, and an id that is the same at every try. */
final class Envelopes {
  private final MailSettings settings;
  private final Clock clock;

  Envelopes(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  MimeMessage message(MimeMessage message, String id, Letter letter) throws MessagingException {
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(settings.from()));
    helper.setTo(new InternetAddress(letter.to()));
    helper.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "));
    helper.setText(letter.text(), letter.html());
    helper.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", "<" + digest(id) + "@cambium>");
    message.setHeader("Auto-Submitted", "auto-generated");
    // Exchange answers with "out of office" in spite of the header above, and would so tell the
    // sender who is away.
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    for (var header : letter.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  private static String digest(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
