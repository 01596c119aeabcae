package cambium.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small organisation with every case in which a mistake shows: teams just too small, groups that
 * agree, sums exactly on a bound, somebody who skipped an item, a share that the sums settle.
 */
final class Scenario {
  private static final List<List<Integer>> KNOW_WHY =
      List.of(
          List.of(5, 5, 5, 5, 3),
          List.of(5, 5, 5, 5, 5),
          List.of(1, 1, 1, 1, 1),
          List.of(1, 1, 1, 1, 3),
          List.of(3, 4, 2, 4),
          List.of(1, 2, 3, 4, 5, 4),
          List.of(2, 3, 4, 4, 3, 4),
          List.of(5, 4, 4, 2, 3, 2),
          List.of(2, 3, 2, 4),
          List.of(2, 4, 4, 4, 3));

  private final List<Place> places = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final AnyAnswers answers;
  private final String round;

  private Scenario(String round) {
    this.round = round;
    this.answers = new AnyAnswers(round, new Random(7));
  }

  /** {@code ceo} leads {@code m0} and {@code m1}; each of them leads five teams of four to six. */
  static Organisation of(String round) {
    return new Scenario(round).drawn();
  }

  private Organisation drawn() {
    places.add(new Place("ceo", null, "EXECUTIVE"));
    people.add(person("ceo", "ceo", "EXECUTIVE", 3, 0));
    for (int m = 0; m < 2; m++) {
      places.add(new Place("m" + m, "ceo", "MIDDLE_MANAGER"));
      people.add(person("m" + m, "ceo", "MIDDLE_MANAGER", 3, m));
    }
    for (int team = 0; team < KNOW_WHY.size(); team++) {
      String above = "m" + team / 5;
      String leader = "f" + team;
      places.add(new Place(leader, above, "FIRST_LINE_MANAGER"));
      people.add(person(leader, above, "FIRST_LINE_MANAGER", 2 + team % 3, team));
      for (int i = 0; i < KNOW_WHY.get(team).size(); i++) {
        people.add(person("e" + team + i, leader, "EMPLOYEE", KNOW_WHY.get(team).get(i), i));
      }
    }
    return new Organisation(round, 5, places, people, answers.questions(), List.of());
  }

  private Person person(String id, String team, String layer, int knowWhy, int number) {
    Map<String, Integer> sheet = new HashMap<>();
    answers.questions().forEach(q -> q.items().forEach(i -> sheet.put(i.id(), middle(i, number))));
    sheet.put(item("know-why-1"), knowWhy);
    sheet.put(item("squeeze-above-1"), number % 2 == 0 ? 7 : 5);
    if (id.equals("e50")) {
      sheet.remove(item("stress-2"));
    }
    return new Person(id, team, layer, sheet, Map.of(), List.of());
  }

  private String item(String id) {
    return id + "-" + round;
  }

  private static int middle(Item item, int number) {
    int steps = item.steps() == 1 ? number % 2 : item.steps() / 2 + number % 2;
    return item.min() + Math.min(steps, item.steps());
  }

  /** Everybody as the directory has them now; {@code f4} is where it is said, if anywhere. */
  static List<Event> directory(Organisation organisation, String aboveF4, int version) {
    List<Event> events = new ArrayList<>();
    for (Person person : organisation.people()) {
      String above = person.id().equals("f4") && !aboveF4.isEmpty() ? aboveF4 : person.team();
      Map<String, Object> data = new HashMap<>();
      data.put("id", person.id());
      data.put("name", "Person " + person.id());
      data.put("email", person.id() + "@attack.example");
      data.put("language", "en");
      data.put("version", version);
      if (!above.equals(person.id())) {
        data.put("manager", above);
      }
      events.add(directory(person.id(), "person.published", data, version));
    }
    Map<String, Object> complete = Map.of("version", version, "count", events.size());
    events.add(directory(":directory", "directory.published", complete, version));
    return events;
  }

  private static Event directory(String key, String type, Object data, int version) {
    return Feed.event("cambium.directory.v1", key, type, key + "/" + version, data);
  }
}
