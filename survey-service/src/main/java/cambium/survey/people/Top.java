package cambium.survey.people;

import cambium.organization.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the top of the tree while people arrive in any order. The one at the top reads
 * everything and may administer, so nobody gets there by arriving first:
 *
 * <ol>
 *   <li>whoever has no manager, leads somebody and stands above more than half of everybody;
 *   <li>else the one who stands there already, or, if that person has managers now, the uppermost
 *       of them;
 *   <li>and that person stays, even having left or waiting for a manager who has not arrived, until
 *       one of these holds for somebody else. Where nobody stood there yet, nobody does.
 * </ol>
 */
final class Top {
  private static final String NOBODY = "";

  private final Map<String, Person> known;
  private final Map<String, String> uppermost = new HashMap<>();

  private Top(Map<String, Person> known) {
    this.known = known;
  }

  /** The one at the top, without a manager; null for nobody. */
  static @Nullable Person among(Map<String, Person> known, @Nullable Person present) {
    Top tops = new Top(known);
    Person most = tops.aboveMostOf();
    if (most != null) {
      return most;
    }
    if (present == null) {
      return null;
    }
    Person still = known.get(present.id());
    if (still == null) {
      return present;
    }
    String above = tops.above(present.id());
    return above.equals(NOBODY) ? still : known.get(above);
  }

  private @Nullable Person aboveMostOf() {
    Map<String, Integer> people = new HashMap<>();
    known.keySet().forEach(id -> people.merge(above(id), 1, Integer::sum));
    people.remove(NOBODY);
    return people.entrySet().stream()
        .filter(top -> top.getValue() > 1 && top.getValue() * 2 > known.size())
        .map(top -> known.get(top.getKey()))
        .findFirst()
        .orElse(null);
  }

  /** Who has no manager above this person; nobody where the way up is broken or a circle. */
  private String above(String id) {
    Set<String> way = new HashSet<>();
    String at = id;
    String end = NOBODY;
    while (true) {
      Person person = known.get(at);
      if (person == null || !way.add(at)) {
        break;
      }
      String reached = uppermost.get(at);
      String manager = Placement.manager(person);
      if (reached != null || manager == null) {
        end = reached != null ? reached : at;
        break;
      }
      at = manager;
    }
    for (String each : way) {
      uppermost.put(each, end);
    }
    return end;
  }
}
