package cambium.notification.directory;

import cambium.platform.security.Administrators;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The person named in the settings administers; where none is named, the root person does. */
@Component
class DirectoryAdministrators implements Administrators {
  private final Directory directory;
  private final String named;

  DirectoryAdministrators(Directory directory, @Value("${cambium.admin-email}") String named) {
    this.directory = directory;
    this.named = named.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isAdministrator(String email) {
    if (!named.isEmpty()) {
      return named.equals(email);
    }
    return directory
        .current()
        .map(organisation -> organisation.tree().root().email())
        .filter(root -> root.toLowerCase(Locale.ROOT).equals(email))
        .isPresent();
  }
}
