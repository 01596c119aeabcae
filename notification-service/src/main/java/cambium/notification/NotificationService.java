package cambium.notification;

import cambium.platform.PlatformConfiguration;
import cambium.platform.mail.MailConfiguration;
import cambium.platform.security.SecurityConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Carries what was heard up and what happens next down, and tells nobody anything twice. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({PlatformConfiguration.class, MailConfiguration.class, SecurityConfiguration.class})
public class NotificationService {
  public static void main(String[] args) {
    System.setProperty("spring.config.name", "notification-service");
    SpringApplication.run(NotificationService.class, args);
  }
}
