package cambium.analytics.directory;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The current organisation, read from the store whenever a newer version is complete. */
@Component
public class Directory {
  private static final Logger log = LoggerFactory.getLogger(Directory.class);

  private record Loaded(long version, @Nullable OrgTree tree, Map<String, Person> byEmail) {}

  private final DirectoryStore store;
  private volatile Loaded loaded = new Loaded(0, null, Map.of());

  Directory(DirectoryStore store) {
    this.store = store;
  }

  /** Empty before the first complete version. */
  public Optional<OrgTree> tree() {
    return Optional.ofNullable(current().tree());
  }

  /** The person with this address, whatever its case. */
  public Optional<Person> withEmail(String email) {
    return Optional.ofNullable(current().byEmail().get(email.toLowerCase(Locale.ROOT)));
  }

  private Loaded current() {
    long version = store.version();
    if (version != loaded.version()) {
      load(version);
    }
    return loaded;
  }

  private synchronized void load(long version) {
    if (version == loaded.version()) {
      return;
    }
    try {
      OrgTree tree = OrgTree.of(store.people());
      Map<String, Person> byEmail = new HashMap<>();
      for (Person person : tree.persons()) {
        String email = person.email();
        if (email != null) {
          byEmail.put(email.toLowerCase(Locale.ROOT), person);
        }
      }
      loaded = new Loaded(version, tree, byEmail);
    } catch (IllegalArgumentException e) {
      log.warn("The directory is in the middle of a change: {}", e.getMessage());
    }
  }
}
