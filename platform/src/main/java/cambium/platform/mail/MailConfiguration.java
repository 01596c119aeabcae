package cambium.platform.mail;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Deliveries and the one who carries them, for a service that sends mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class MailConfiguration {
  @Bean
  Deliveries deliveries(MongoDatabase database, Clock clock) {
    return new Deliveries(database, clock);
  }

  @Bean
  Courier courier(JavaMailSender mail, MailSettings settings, Clock clock) {
    return new Courier(mail, new Envelopes(settings, clock), new Pace(settings.perMinute()));
  }

  @Bean
  Postman postman(
      Deliveries deliveries, Courier courier, ObjectProvider<LetterWriter> writers, Clock clock) {
    return new Postman(deliveries, courier, writers.orderedStream().toList(), clock);
  }
}
