package cambium.survey.people;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What turns one version of the directory into another.
 *
 * @param moved those of the changed whose manager is another one
 */
record Difference(
    List<Person> added, List<Person> changed, List<Person> moved, List<String> removed) {

  static Difference between(Collection<Person> before, Collection<Person> after) {
    Map<String, Person> gone = new HashMap<>();
    before.forEach(person -> gone.put(person.id(), person));
    List<Person> added = new ArrayList<>();
    List<Person> changed = new ArrayList<>();
    List<Person> moved = new ArrayList<>();
    for (Person person : after) {
      Person known = gone.remove(person.id());
      if (known == null) {
        added.add(person);
      } else if (!known.equals(person)) {
        changed.add(person);
        if (!Objects.equals(known.manager(), person.manager())) {
          moved.add(person);
        }
      }
    }
    return new Difference(added, changed, moved, gone.keySet().stream().sorted().toList());
  }

  List<Person> addedOrChanged() {
    return Stream.concat(added.stream(), changed.stream()).toList();
  }

  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
