package cambium.attack;

import cambium.attack.Figure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes each figure as a sum over people's secrets. */
final class Explaining {
  private final List<State> states;
  private final Unknowns unknowns;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final Map<Integer, Long> parts = new HashMap<>();

  Explaining(List<State> states, Unknowns unknowns, Collection<Figure> figures) {
    this.states = states;
    this.unknowns = unknowns;
    figures.forEach(this::explain);
  }

  List<Row> rows() {
    return rows;
  }

  List<String> findings() {
    return findings;
  }

  private void explain(Figure figure) {
    State state = states.get(0);
    int k = state.organisation().k();
    boolean people = figure.kind() != Kind.INVITED && figure.kind() != Kind.ANSWERED;
    if (people && figure.n() > 0 && figure.n() < k) {
      findings.add("(a) " + figure.name() + " is about " + figure.n());
    }
    for (State each : states) {
      Optional<List<Person>> members = each.members(figure);
      if (members.isPresent()) {
        add(each, figure, members.get());
        return;
      }
    }
    findings.add("(a) nobody knows whom " + figure.name() + " is about: " + figure.n());
  }

  private void add(State state, Figure figure, List<Person> members) {
    Question question = state.question(figure);
    if (question == null) {
      row(figure, figure.kind().toString(), members);
      return;
    }
    row(figure, "whether " + question.id(), members);
    List<Person> answered =
        members.stream().filter(person -> question.isAnswered(person.answers())).toList();
    if (figure.kind() == Kind.SHARE || question.kind() != null) {
      row(figure, "reaches the cut of " + question.id(), answered);
      return;
    }
    List<Long> secrets = new ArrayList<>();
    List<Long> factors = new ArrayList<>();
    for (Person person : answered) {
      int of = question.answered(person.answers());
      for (Item item : question.items()) {
        if (person.answers().containsKey(item.id())) {
          secrets.add(unknowns.of(person, item.id()));
          factors.add(parts.computeIfAbsent(of, Field::inverse));
        }
      }
    }
    rows.add(new Row(figure.name(), secrets, factors));
  }

  private void row(Figure figure, String secret, List<Person> members) {
    List<Long> secrets = members.stream().map(person -> unknowns.of(person, secret)).toList();
    rows.add(new Row(figure.name(), secrets, secrets.stream().map(each -> 1L).toList()));
  }
}
