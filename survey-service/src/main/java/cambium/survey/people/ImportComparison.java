package cambium.survey.people;

import cambium.organization.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file beside what is known.
 *
 * @param known the people of the directory, before
 * @param waiting whoever has no place in the tree and is not in the file: removed too
 * @param pushed whether an identity provider has pushed what the directory does not have
 */
record ImportComparison(
    Edition before,
    List<Person> known,
    List<Person> file,
    Difference difference,
    List<Person> waiting,
    boolean pushed) {

  static ImportComparison of(
      Edition before, List<Person> known, Placement placement, List<Person> file) {
    Set<String> ids = new HashSet<>();
    file.forEach(person -> ids.add(person.id()));
    List<Person> waiting =
        placement.unplaced().stream()
            .map(Unplaced::person)
            .filter(person -> !ids.contains(person.id()))
            .toList();
    boolean pushed =
        !placement.unplaced().isEmpty()
            || (!placement.placed().isEmpty()
                && !Difference.between(known, placement.placed()).isEmpty());
    return new ImportComparison(
        before, known, file, Difference.between(known, file), waiting, pushed);
  }

  boolean changesNothing() {
    return difference.isEmpty() && !pushed;
  }

  List<Person> removed() {
    Set<String> ids = new HashSet<>(difference.removed());
    return Stream.concat(known.stream().filter(p -> ids.contains(p.id())), waiting.stream())
        .toList();
  }
}
