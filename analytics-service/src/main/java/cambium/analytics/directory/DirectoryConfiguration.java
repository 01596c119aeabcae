package cambium.analytics.directory;

import cambium.platform.messaging.Subscription;
import cambium.platform.security.Administrators;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory topic, and says from it who administers. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  @Bean
  Subscription directoryEvents(DirectoryIntake intake) {
    return Subscription.batched("cambium.directory.v1", intake::take);
  }

  /** The person with the address that was set, else the root. */
  @Bean
  Administrators administrators(
      Directory directory, @Value("${cambium.admin-email:}") String adminEmail) {
    return email ->
        adminEmail.isBlank()
            ? directory.tree().map(tree -> email.equals(lower(tree.root().email()))).orElse(false)
            : email.equals(lower(adminEmail.strip()));
  }

  private static String lower(@Nullable String email) {
    return email == null ? "" : email.toLowerCase(Locale.ROOT);
  }
}
