package cambium.notification.digest;

import cambium.notification.delivery.Letters;
import cambium.platform.mail.LetterWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters that go down. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {
  @Bean
  LetterWriter digestLetters(Digests digests, Letters letters) {
    return letters.writerOf(digests);
  }
}
