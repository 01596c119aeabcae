package cambium.analytics;

import cambium.platform.PlatformConfiguration;
import cambium.platform.security.SecurityConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service on its own; standalone starts the same class beside the others. */
@SpringBootApplication
@Import({PlatformConfiguration.class, SecurityConfiguration.class})
public class AnalyticsService {

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application with its configuration's name, ready to be started. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(AnalyticsService.class)
        .properties("spring.config.name=analytics-service");
  }
}
