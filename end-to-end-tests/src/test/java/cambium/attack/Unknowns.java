package cambium.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for secrets: whether somebody was asked, answered, which item how, and so on. */
final class Unknowns {
  private static final int SLOTS = 128;

  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> secrets = new HashMap<>();

  Unknowns(List<Organisation> states) {
    states.forEach(state -> state.people().forEach(p -> people.putIfAbsent(p.id(), people.size())));
  }

  long of(Person person, String secret) {
    return number(person) * (long) SLOTS + secrets.computeIfAbsent(secret, s -> secrets.size());
  }

  int number(Person person) {
    return people.getOrDefault(person.id(), -1);
  }

  static int person(long unknown) {
    return (int) (unknown / SLOTS);
  }
}
