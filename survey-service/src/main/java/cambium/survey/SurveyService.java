package cambium.survey;

import cambium.platform.PlatformConfiguration;
import cambium.platform.mail.MailConfiguration;
import cambium.platform.security.SecurityConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Asks people, and passes on what they answered without saying who. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({PlatformConfiguration.class, MailConfiguration.class, SecurityConfiguration.class})
public class SurveyService {
  /** Starts this service alone, on its own port. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application with its configuration's name, ready to be started. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(SurveyService.class)
        .properties("spring.config.name=survey-service");
  }
}
