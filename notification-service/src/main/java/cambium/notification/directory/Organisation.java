package cambium.notification.directory;

import cambium.organization.Layer;
import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One complete version of the directory: the tree, and who has which address. Immutable. */
public final class Organisation {
  private final long version;
  private final OrgTree tree;
  private final Map<String, Person> byEmail = new HashMap<>();

  Organisation(long version, OrgTree tree) {
    this.version = version;
    this.tree = tree;
    for (Person person : tree.persons()) {
      String email = person.email();
      if (email != null) {
        byEmail.put(email.toLowerCase(Locale.ROOT), person);
      }
    }
  }

  /** The organisation that these people make up. */
  public static Organisation of(long version, Collection<Person> people) {
    return new Organisation(version, OrgTree.of(people));
  }

  long version() {
    return version;
  }

  public OrgTree tree() {
    return tree;
  }

  public Optional<Person> find(@Nullable String id) {
    return id == null ? Optional.empty() : tree.find(id);
  }

  /** The person with this verified address. */
  public Optional<Person> withEmail(@Nullable String email) {
    return Optional.ofNullable(email).map(known -> byEmail.get(known.toLowerCase(Locale.ROOT)));
  }

  /** Everybody of a layer. */
  public List<Person> of(Layer layer) {
    return tree.persons().stream().filter(person -> tree.layer(person.id()) == layer).toList();
  }

  /** The ids of these managers' subtrees; of everybody where no manager is named. */
  public Set<String> within(Collection<String> managers) {
    Set<String> ids = new LinkedHashSet<>();
    if (managers.isEmpty()) {
      tree.persons().forEach(person -> ids.add(person.id()));
    }
    for (String manager : managers) {
      if (tree.find(manager).isPresent()) {
        tree.subtree(manager).forEach(person -> ids.add(person.id()));
      }
    }
    return ids;
  }
}
