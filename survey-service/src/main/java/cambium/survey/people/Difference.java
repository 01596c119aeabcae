package cambium.survey.people;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What turns one version of the directory into another.
 *
 * @param moved those of the changed whose manager is another one
 */
record Difference(
    List<Person> added, List<Person> changed, List<Person> moved, List<String> removed) {

  /**
   * @param before gone through once, and not kept
   */
  static Difference between(Iterable<Person> before, Collection<Person> after) {
    Map<String, Person> coming = new LinkedHashMap<>();
    after.forEach(person -> coming.put(person.id(), person));
    List<Person> changed = new ArrayList<>();
    List<Person> moved = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (Person known : before) {
      Person now = coming.remove(known.id());
      if (now == null) {
        removed.add(known.id());
      } else if (!now.equals(known)) {
        changed.add(now);
        if (!Objects.equals(known.manager(), now.manager())) {
          moved.add(now);
        }
      }
    }
    Collections.sort(removed);
    return new Difference(List.copyOf(coming.values()), changed, moved, removed);
  }

  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
