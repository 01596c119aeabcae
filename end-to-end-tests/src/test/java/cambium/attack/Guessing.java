package cambium.attack;

import cambium.attack.Figure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** (c) Answers are whole numbers: what each member of a group can have answered, given it all. */
final class Guessing {
  private final State state;
  private final Question question;
  private final List<Figure> figures;
  private final List<Crowd> crowds;
  private final IdentityHashMap<Crowd, Integer> numbers = new IdentityHashMap<>();
  private final Sums sums;
  private final boolean marksOnlyWhatChanged;

  Guessing(State state, Question question, Collection<Figure> figures) {
    this.state = state;
    this.question = question;
    this.figures =
        figures.stream()
            .filter(f -> f.kind() == Kind.SCORE && f.measure().equals(question.id()))
            .toList();
    this.crowds = this.figures.isEmpty() ? List.of() : state.groups(this.figures.get(0), question);
    crowds.forEach(crowd -> numbers.put(crowd, numbers.size()));
    long[] highest =
        crowds.stream().mapToLong(c -> (long) c.size(question) * question.full()).toArray();
    sums = Sums.of(highest, this.figures.stream().flatMap(f -> known(f).stream()).toList());
    marksOnlyWhatChanged = marksOnlyWhatChanged();
  }

  /** What a group's published sum is, as far as it can be told. */
  long published(Crowd crowd) {
    int group = number(crowd);
    return group < 0 ? 0 : (sums.least(group) + sums.most(group)) / 2;
  }

  Truth truth(Crowd crowd) {
    int group = number(crowd);
    return group < 0 ? new Truth(0, 0) : truth(group);
  }

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    if (sums.contradict()) {
      findings.add("(c) the whole is not the sum of its parts: " + question.id());
      return findings;
    }
    for (int group = 0; group < crowds.size() && !figures.isEmpty(); group++) {
      guess(group, findings);
    }
    return findings;
  }

  private Optional<Sums.Known> known(Figure figure) {
    List<Crowd> groups = state.groups(figure);
    long n = groups.stream().mapToLong(c -> c.size(question)).sum();
    if (n != figure.n()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sums.Known(
            figure.name(),
            groups.stream().map(this::number).toList(),
            least(figure.value(), n),
            most(figure.value(), n)));
  }

  private int number(Crowd crowd) {
    return numbers.getOrDefault(crowd, -1);
  }

  /** The least sum whose score, rounded half up, is so many tenths. */
  private long least(long tenths, long n) {
    return -Math.floorDiv((1 - 2 * tenths) * n * question.full(), 2 * question.tenths());
  }

  /** Half up means away from zero, so that below zero both ends are possible. */
  private long most(long tenths, long n) {
    return question.kind() == null
        ? least(tenths + 1, n) - 1
        : Math.floorDiv((2 * tenths + 1) * n * question.full(), 2 * question.tenths());
  }

  /** A group on its bound without a mark tells what a mark means here. */
  private boolean marksOnlyWhatChanged() {
    return figures.stream()
        .filter(figure -> figure.bound().isEmpty())
        .map(state::groups)
        .filter(groups -> groups.size() == 1)
        .map(groups -> number(groups.get(0)))
        .anyMatch(
            group ->
                group >= 0
                    && sums.least(group) == sums.most(group)
                    && (sums.least(group) == question.half() || sums.least(group) == top(group)));
  }

  private long top(int group) {
    return (long) crowds.get(group).size(question) * question.full() - question.half();
  }

  private Truth truth(int group) {
    return Truth.of(
        sums.least(group),
        sums.most(group),
        question.half(),
        top(group),
        marksOnlyWhatChanged && isMarked(group));
  }

  private void guess(int group, List<String> findings) {
    List<Person> people = crowds.get(group).respondents(question);
    Possible possible = new Possible(question, people, truth(group));
    for (int answered : possible.patterns()) {
      long span = possible.span(answered);
      if (span < (long) question.half() * question.parts()) {
        findings.add(
            "(c) %s of %s can only be one of few: %d of %d parts are left"
                .formatted(
                    question.id(),
                    people.stream()
                        .filter(p -> question.answered(p.answers()) == answered)
                        .map(Person::id)
                        .toList(),
                    span,
                    (long) question.full() * question.parts()));
      }
    }
  }

  private boolean isMarked(int group) {
    return figures.stream()
        .filter(figure -> !figure.bound().isEmpty())
        .map(state::groups)
        .anyMatch(groups -> groups.size() == 1 && number(groups.get(0)) == group);
  }
}
