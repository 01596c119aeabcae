package cambium.survey.people;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, for somebody to read.
 *
 * @param seen says which file was looked at, and beside which version of the directory
 * @param changed those who are not moved
 */
public record ImportPreview(
    String seen, List<Person> added, List<Change> changed, List<Move> moved, List<Person> removed) {

  /** Somebody of whom these fields change. */
  public record Change(Person person, List<String> fields) {}

  /** Somebody who comes under another manager; null is nobody. */
  public record Move(Person person, @Nullable Person from, @Nullable Person to) {}

  private static final Map<String, Function<Person, @Nullable Object>> FIELDS = fields();

  static ImportPreview of(String seen, ImportComparison comparison) {
    Map<String, Person> before = new HashMap<>();
    comparison.known().forEach(person -> before.put(person.id(), person));
    Map<String, Person> after = new HashMap<>();
    comparison.file().forEach(person -> after.put(person.id(), person));
    Set<String> movedIds = new HashSet<>();
    List<Move> moved = new ArrayList<>();
    for (Person person : comparison.difference().moved()) {
      movedIds.add(person.id());
      Person known = Objects.requireNonNull(before.get(person.id()));
      moved.add(new Move(person, before.get(known.manager()), after.get(person.manager())));
    }
    List<Change> changed =
        comparison.difference().changed().stream()
            .filter(person -> !movedIds.contains(person.id()))
            .map(
                person ->
                    new Change(
                        person,
                        changedFields(Objects.requireNonNull(before.get(person.id())), person)))
            .toList();
    return new ImportPreview(
        seen, comparison.difference().added(), changed, moved, comparison.removed());
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && moved.isEmpty() && removed.isEmpty();
  }

  private static List<String> changedFields(Person before, Person after) {
    return FIELDS.entrySet().stream()
        .filter(
            field -> !Objects.equals(field.getValue().apply(before), field.getValue().apply(after)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<String, Function<Person, @Nullable Object>> fields() {
    return Map.of(
        "name", Person::name,
        "email", Person::email,
        "language", Person::language,
        "layer", Person::layer,
        "unit", Person::unit,
        "country", Person::country);
  }
}
