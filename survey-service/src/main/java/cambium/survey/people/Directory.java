package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.security.Administrators;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The organisation as it stands now. */
@Service
public class Directory implements Administrators {
  private final DirectoryStore store;
  private final String adminEmail;
  private volatile People known = People.NOBODY;

  Directory(DirectoryStore store, @Value("${cambium.admin-email:}") String adminEmail) {
    this.store = store;
    this.adminEmail = adminEmail.strip();
  }

  /** The current version, also where another instance imported it. */
  public People people() {
    Edition current = store.state().current();
    while (known.version() != current.version()) {
      List<Person> persons = store.people(current);
      Edition still = store.state().current();
      if (still.equals(current)) {
        known = People.of(current.version(), persons);
        break;
      }
      current = still; // it was replaced while it was read
    }
    return known;
  }

  /** The person named by the settings administers; where nobody is named, the root does. */
  @Override
  public boolean isAdministrator(String email) {
    if (!adminEmail.isEmpty()) {
      return adminEmail.equalsIgnoreCase(email);
    }
    Optional<String> root =
        people().tree().flatMap(tree -> Optional.ofNullable(tree.root().email()));
    return root.filter(email::equalsIgnoreCase).isPresent();
  }
}
