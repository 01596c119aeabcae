package cambium.survey.people;

import cambium.organization.OrgTree;
import cambium.organization.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody, as one version of the directory has them. Immutable. */
public final class People {
  static final People NOBODY = new People(0, null, Map.of());

  private final long version;
  private final @Nullable OrgTree tree;
  private final Map<String, Person> byEmail;

  private People(long version, @Nullable OrgTree tree, Map<String, Person> byEmail) {
    this.version = version;
    this.tree = tree;
    this.byEmail = byEmail;
  }

  static People of(long version, List<Person> persons) {
    Map<String, Person> byEmail = new HashMap<>();
    for (Person person : persons) {
      if (person.email() != null) {
        byEmail.put(person.email().toLowerCase(Locale.ROOT), person);
      }
    }
    return new People(version, OrgTree.of(persons), byEmail);
  }

  /** 0 before the first import. */
  public long version() {
    return version;
  }

  /** Empty before the first import. */
  public Optional<OrgTree> tree() {
    return Optional.ofNullable(tree);
  }

  public Optional<Person> find(String id) {
    return tree().flatMap(known -> known.find(id));
  }

  /** The person with this address, in whichever case it is written. */
  public Optional<Person> findByEmail(String email) {
    return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
  }
}
