package cambium.survey.page;

import cambium.organization.Person;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.Directory;
import cambium.survey.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is behind the log's pseudonyms, as long as the directory knows them. */
@Component
class Names {
  private record Known(long version, Map<String, String> byPseudonym) {}

  private final Directory directory;
  private final AuditLog log;
  private volatile Known known = new Known(0, Map.of());

  Names(Directory directory, AuditLog log) {
    this.directory = directory;
    this.log = log;
  }

  /** By pseudonym; whoever has left is not among them. */
  Map<String, String> byPseudonym() {
    People people = directory.people();
    if (known.version() != people.version()) {
      Map<String, String> names = new HashMap<>();
      for (Person person : people.tree().map(tree -> tree.persons()).orElse(List.of())) {
        names.put(log.pseudonym(person.id()), person.name());
      }
      known = new Known(people.version(), Map.copyOf(names));
    }
    return known.byPseudonym();
  }
}
