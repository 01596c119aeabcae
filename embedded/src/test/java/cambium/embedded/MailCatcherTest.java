package cambium.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailCatcherTest {

  private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void showsWhatWasSentNewestFirstAlsoAfterARestart(@TempDir Path directory) throws Exception {
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      send(catcher, "astrid@example.org", "Første");
      send(catcher, "bjorn@example.org", "Second");
    }
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      send(catcher, "astrid@example.org", "Third");

      assertThat(catcher.newestFirst("", 0, 10))
          .extracting(CaughtMail::subject)
          .containsExactly("Third", "Second", "Første");
      assertThat(catcher.newestFirst("ASTRID", 1, 1))
          .extracting(CaughtMail::subject)
          .containsExactly("Første");
      assertThat(catcher.count("astrid")).isEqualTo(2);
    }
  }

  @Test
  void takesAMailApart(@TempDir Path directory) throws Exception {
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      send(catcher, "astrid@example.org", "Månedens puls");

      CaughtMail mail = catcher.newestFirst("", 0, 1).get(0);

      assertThat(mail.to()).isEqualTo("astrid@example.org");
      assertThat(mail.from()).isEqualTo("cambium@example.org");
      assertThat(mail.date()).isEqualTo(SENT);
      assertThat(mail.text()).contains("Hei Åse");
      assertThat(mail.html()).contains("<b>Åse</b>");
      assertThat(mail.links())
          .containsExactly("http://localhost:8081/r#TOKEN", "http://localhost:8081/x?a=1&b=2");
      assertThat(catcher.find(mail.id())).contains(mail);
      assertThat(catcher.find("../../etc/passwd")).isEmpty();
    }
  }

  @Test
  @Timeout(20)
  void takesAWholeCompanysMail(@TempDir Path directory) throws Exception {
    try (MailCatcher catcher = MailCatcher.start(directory, 0)) {
      JavaMailSenderImpl sender = sender(catcher);
      sender.send(
          IntStream.range(0, 1200)
              .mapToObj(i -> message(sender, "p" + i + "@example.org", "Pulse"))
              .toArray(MimeMessage[]::new));

      assertThat(catcher.count("")).isEqualTo(1200);
      assertThat(catcher.newestFirst("", 0, 2000)).hasSize(1200);
    }
  }

  private static void send(MailCatcher catcher, String to, String subject) {
    JavaMailSenderImpl sender = sender(catcher);
    sender.send(message(sender, to, subject));
  }

  private static JavaMailSenderImpl sender(MailCatcher catcher) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(catcher.port());
    sender.getJavaMailProperties().put("mail.smtp.timeout", Duration.ofSeconds(5).toMillis());
    return sender;
  }

  private static MimeMessage message(JavaMailSenderImpl sender, String to, String subject) {
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(sender.createMimeMessage(), true, UTF_8.name());
      helper.setFrom("cambium@example.org");
      helper.setTo(to);
      helper.setSubject(subject);
      helper.setSentDate(Date.from(SENT));
      helper.setText(
          "Hei Åse, http://localhost:8081/r#TOKEN.",
          "<p>Hei <b>Åse</b> <a href=\"http://localhost:8081/x?a=1&amp;b=2\">her</a></p>");
      return helper.getMimeMessage();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
