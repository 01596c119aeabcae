package cambium.identity;

import cambium.platform.PlatformConfiguration;
import cambium.platform.mail.MailConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The service on its own; standalone starts the same class beside the others. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({PlatformConfiguration.class, MailConfiguration.class})
public class IdentityService {
  private static final Logger log = LoggerFactory.getLogger(IdentityService.class);

  /** Starts it, and tells whoever reads the log how to come in first. */
  public static void main(String[] arguments) {
    FirstSignIn first = application().run(arguments).getBean(FirstSignIn.class);
    first.link().ifPresent(link -> log.info("Nobody is imported yet; sign in once with {}", link));
    first.newSecret().ifPresent(secret -> log.info("Secret of cambium-admin: {}", secret));
  }

  /** The application with its configuration's name, ready to be started. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IdentityService.class)
        .properties("spring.config.name=identity-service");
  }
}
