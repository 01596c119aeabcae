package cambium.attack;

import java.util.List;

/**
 * People whom the rules put together, as the attacker works it out.
 *
 * @param layer theirs, or {@code MIXED}
 * @param invitees all of them, whether they answered or not
 */
record Crowd(String home, String layer, List<Person> invitees) {
  static final String MIXED = "MIXED";

  List<Person> respondents() {
    return invitees.stream().filter(Person::hasAnswered).toList();
  }

  List<Person> respondents(Question question) {
    return invitees.stream().filter(person -> question.isAnswered(person.answers())).toList();
  }
}
