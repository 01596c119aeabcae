package cambium.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A round and everybody in it: the roster, which the attacker knows, and the answers, which the
 * attacker is after.
 *
 * @param places managers before those below
 * @param audience the managers whose parts were asked; empty for everybody
 */
record Organisation(
    String round,
    int k,
    List<Place> places,
    List<Person> people,
    List<Question> questions,
    List<String> audience) {

  static final List<String> LAYERS =
      List.of("EXECUTIVE", "MIDDLE_MANAGER", "FIRST_LINE_MANAGER", "EMPLOYEE");

  String root() {
    return places.get(0).id();
  }

  List<String> managers() {
    return places.stream().map(Place::id).toList();
  }

  /** Every manager with all managers below, the manager included. */
  Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new HashMap<>();
    for (int i = places.size() - 1; i >= 0; i--) {
      Place place = places.get(i);
      List<String> below = parts.computeIfAbsent(place.id(), id -> new ArrayList<>());
      below.add(place.id());
      if (place.parent() != null) {
        parts.computeIfAbsent(place.parent(), id -> new ArrayList<>()).addAll(below);
      }
    }
    return parts;
  }

  Organisation as(String name) {
    return new Organisation(name, k, places, people, questions, audience);
  }

  Organisation with(List<Person> others) {
    return new Organisation(round, k, places, others, questions, audience);
  }

  /** The same organisation in which this person said something else. */
  Organisation with(Person changed) {
    return with(people.stream().map(p -> p.id().equals(changed.id()) ? changed : p).toList());
  }

  /** The same organisation in which the members of each group swapped their answers. */
  Organisation swapped(List<Crowd> crowds, Random random) {
    Map<String, Person> after = new HashMap<>();
    for (Crowd crowd : crowds) {
      List<Person> members = crowd.respondents();
      List<Person> others = new ArrayList<>(members);
      Collections.shuffle(others, random);
      for (int i = 0; i < members.size(); i++) {
        after.put(members.get(i).id(), members.get(i).answering(others.get(i)));
      }
    }
    return with(people.stream().map(p -> after.getOrDefault(p.id(), p)).toList());
  }
}
