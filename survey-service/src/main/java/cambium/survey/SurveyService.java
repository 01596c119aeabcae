package cambium.survey;

import cambium.platform.PlatformConfiguration;
import cambium.platform.mail.MailConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Asks people, and passes on what they answered without saying who. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({PlatformConfiguration.class, MailConfiguration.class})
public class SurveyService {
  /** Starts this service alone, on its own port. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "survey-service");
    SpringApplication.run(SurveyService.class, arguments);
  }
}
