package cambium.analytics.directory;

import cambium.platform.messaging.IncomingEvent;
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
  Subscription directoryEvents(DirectoryStore store) {
    return new Subscription("cambium.directory.v1", event -> take(event, store));
  }

  private static void take(IncomingEvent event, DirectoryStore store) {
    if (event.isTombstone()) {
      store.remove(event.key());
      return;
    }
    switch (event.type()) {
      case "person.published" -> store.keep(event.as(PersonPublished.class).asPerson());
      case "directory.published" -> store.complete(event.as(DirectoryPublished.class).version());
      default -> {}
    }
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
