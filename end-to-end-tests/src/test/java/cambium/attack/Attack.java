package cambium.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts together what was published about one round, for whomever and whenever, and says what gives
 * somebody away; nothing, if the promise holds.
 *
 * @param states how the organisation was at close, and what else the attacker knows of later
 */
record Attack(List<Organisation> states) {

  List<String> findings(Collection<String> bodies) {
    Organisation organisation = states.get(0);
    Reading reading = new Reading(organisation.root());
    bodies.stream().distinct().forEach(reading::add);
    Unknowns unknowns = new Unknowns(states);
    List<State> known = states.stream().map(State::new).toList();
    State atClose = known.get(0);
    Set<String> findings = new LinkedHashSet<>(reading.findings());
    for (Question question : organisation.questions()) {
      Guessing guessing = new Guessing(atClose, question, reading.figures());
      findings.addAll(guessing.findings());
      findings.addAll(new Sharing(atClose, question, guessing).findings(reading.figures()));
    }
    Explaining explained = new Explaining(known, unknowns, reading.figures());
    findings.addAll(explained.findings());
    findings.addAll(calculated(explained.rows(), unknowns));
    return List.copyOf(findings);
  }

  /** (a) classes and (b) everything that adding and subtracting gives. */
  private List<String> calculated(List<Row> rows, Unknowns unknowns) {
    int k = states.get(0).k();
    List<String> findings = new ArrayList<>();
    Space space = new Space(rows);
    for (BitSet people : space.classes()) {
      if (people.cardinality() < k) {
        findings.add("(a) these alone are in the same figures: " + names(people, unknowns));
      }
    }
    for (BitSet people : space.supports()) {
      if (people.cardinality() < k) {
        findings.add("(b) a figure follows about these alone: " + names(people, unknowns));
      }
    }
    for (BitSet group : groups(unknowns)) {
      if (space.revealsSomethingAbout(group)) {
        findings.add("(b) a figure follows about nobody but " + names(group, unknowns));
      }
    }
    return findings;
  }

  /** Everybody alone, and every team and remainder of fewer than k. */
  private Set<BitSet> groups(Unknowns unknowns) {
    Set<BitSet> groups = new LinkedHashSet<>();
    for (Organisation state : states) {
      Map<String, List<Person>> pools =
          state.people().stream().collect(Collectors.groupingBy(p -> p.team() + "/" + p.layer()));
      Map<String, List<Person>> teams =
          state.people().stream().collect(Collectors.groupingBy(Person::team));
      List<List<Person>> all = new ArrayList<>(pools.values());
      all.addAll(teams.values());
      all.add(Merge.of(state).rest());
      state.people().forEach(person -> all.add(List.of(person)));
      for (List<Person> people : all) {
        if (!people.isEmpty() && people.size() < state.k()) {
          BitSet group = new BitSet();
          people.forEach(person -> group.set(unknowns.number(person)));
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private String names(BitSet people, Unknowns unknowns) {
    return states.stream()
        .flatMap(state -> state.people().stream())
        .filter(person -> people.get(unknowns.number(person)))
        .map(Person::id)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
