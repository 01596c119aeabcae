package cambium.analytics.results;

import cambium.analytics.directory.Directory;
import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import cambium.platform.security.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may look at what, by the organisation as it is now. Whatever a viewer may not see is absent,
 * so that asking tells nothing.
 */
@Component
public class Access {
  /** How much of the organisation's results a viewer sees. */
  public enum Organisation {
    /** All of it: administrators and executives. */
    WHOLE,
    /** Totals and layers, as every manager. */
    LAYERS,
    NOTHING
  }

  private final Directory directory;

  Access(Directory directory) {
    this.directory = directory;
  }

  /** The viewer as somebody who leads; empty for programs and for those who lead nobody. */
  public Optional<Person> asManager(Viewer viewer) {
    String email = viewer.email();
    return email == null
        ? Optional.empty()
        : directory.withEmail(email).filter(person -> tree().leads(person.id()));
  }

  public Organisation organisation(Viewer viewer) {
    if (viewer.admin()) {
      return Organisation.WHOLE;
    }
    return asManager(viewer)
        .map(
            person ->
                tree().layer(person.id()) == Layer.EXECUTIVE
                    ? Organisation.WHOLE
                    : Organisation.LAYERS)
        .orElse(Organisation.NOTHING);
  }

  /** Administrators see every manager's results, a manager those of the own subtree. */
  public boolean mayRead(Viewer viewer, String manager) {
    return viewer.admin()
        || asManager(viewer).filter(person -> tree().isWithin(manager, person.id())).isPresent();
  }

  private OrgTree tree() {
    return directory.tree().orElseThrow();
  }
}
