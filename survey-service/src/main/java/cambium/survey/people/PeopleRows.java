package cambium.survey.people;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Turns rows into persons, and holds them together: ids, addresses, one root, no circle. */
final class PeopleRows {
  private final CsvErrors errors;
  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Long> lineOf = new HashMap<>();
  private final Map<String, Long> lineOfEmail = new HashMap<>();

  PeopleRows(CsvErrors errors) {
    this.errors = errors;
  }

  List<Person> persons() {
    return List.copyOf(persons);
  }

  void read(long line, CSVRecord row, Map<Column, Integer> header) {
    Cells cells = new Cells(line, row, header, errors);
    cells.refuseMoreThanHeader();
    Person person =
        new Person(
            cells.id(),
            cells.name(),
            cells.email(),
            cells.manager(),
            cells.language(),
            cells.layer(),
            cells.unit(),
            cells.country());
    unique(lineOf, person.id(), line, Column.PERSON_ID);
    if (person.email() != null) {
      unique(lineOfEmail, person.email().toLowerCase(Locale.ROOT), line, Column.EMAIL);
    }
    persons.add(person);
  }

  private void unique(Map<String, Long> lines, String value, long line, Column column) {
    Long before = value.isEmpty() ? null : lines.putIfAbsent(value, line);
    if (before != null) {
      errors.add(line, column.title(), value + " stands in line " + before + " already");
    }
  }

  /** What no row shows alone. */
  void holdTogether() {
    Person root = null;
    for (Person person : persons) {
      String manager = person.manager();
      if (manager == null) {
        if (root != null) {
          refuse(person, "only one person has no manager, and " + root.id() + " is it already");
        }
        root = root == null ? person : root;
      } else if (!lineOf.containsKey(manager)) {
        refuse(person, manager + " is not in the file");
      }
    }
    if (root == null) {
      errors.add(1, Column.MANAGER_ID.title(), "one person must have no manager");
    }
    for (List<String> circle : Circles.among(persons)) {
      String members = String.join(" → ", circle) + " → " + circle.get(0);
      errors.add(line(circle.get(0)), Column.MANAGER_ID.title(), "goes in a circle: " + members);
    }
  }

  private void refuse(Person person, String message) {
    errors.add(line(person.id()), Column.MANAGER_ID.title(), message);
  }

  private long line(@Nullable String id) {
    return lineOf.getOrDefault(id, 1L);
  }
}
