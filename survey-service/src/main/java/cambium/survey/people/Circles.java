package cambium.survey.people;

import cambium.organization.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds people who are, over some steps, their own manager. */
final class Circles {

  private Circles() {}

  /** Each circle once, its members from manager to manager. */
  static List<List<String>> among(List<Person> persons) {
    Map<String, @Nullable String> managers = new LinkedHashMap<>();
    persons.forEach(person -> managers.putIfAbsent(person.id(), person.manager()));
    Map<String, Integer> walkOf = new HashMap<>();
    List<List<String>> circles = new ArrayList<>();
    int walk = 0;
    for (String start : managers.keySet()) {
      walk++;
      String at = start;
      while (at != null && managers.containsKey(at) && !walkOf.containsKey(at)) {
        walkOf.put(at, walk);
        at = managers.get(at);
      }
      if (at != null && walkOf.getOrDefault(at, 0) == walk) {
        circles.add(circle(at, managers));
      }
    }
    return circles;
  }

  private static List<String> circle(String start, Map<String, @Nullable String> managers) {
    List<String> members = new ArrayList<>();
    String at = start;
    do {
      members.add(at);
      at = managers.getOrDefault(at, start);
    } while (at != null && !at.equals(start));
    return members;
  }
}
