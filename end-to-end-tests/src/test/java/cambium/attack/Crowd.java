package cambium.attack;

import java.util.List;

/**
 * People whom the rules put together, as the attacker works it out.
 *
 * @param layer theirs, or {@code MIXED}
 * @param invitees all of them, whether they answered or not
 * @param parts what was put together
 */
record Crowd(String home, String layer, List<Person> invitees, List<Crowd> parts) {
  static final String MIXED = "MIXED";

  static Crowd of(String home, String layer, List<Crowd> parts) {
    List<Person> invitees = parts.stream().flatMap(part -> part.invitees().stream()).toList();
    return new Crowd(home, layer, invitees, parts);
  }

  static Crowd of(Person person) {
    return new Crowd(person.team(), person.layer(), List.of(person), List.of());
  }

  List<Person> respondents() {
    return invitees.stream().filter(Person::hasAnswered).toList();
  }

  List<Person> respondents(Question question) {
    return invitees.stream().filter(person -> question.isAnswered(person.answers())).toList();
  }

  int size(Question question) {
    return (int) invitees.stream().filter(person -> question.isAnswered(person.answers())).count();
  }
}
