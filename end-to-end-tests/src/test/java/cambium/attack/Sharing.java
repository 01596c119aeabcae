package cambium.attack;

import cambium.attack.Figure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * (c) What the shares add to the sums: so many reach the cut, so that each member of a group can
 * have answered this but not that. Half-answered scales are taken for full ones.
 */
final class Sharing {
  private final State state;
  private final Question question;
  private final Guessing sums;
  private final List<Crowd> shown;
  private final IdentityHashMap<Crowd, Integer> numbers = new IdentityHashMap<>();
  private final List<String> findings = new ArrayList<>();

  Sharing(State state, Question question, Guessing sums) {
    this.state = state;
    this.question = question;
    this.sums = sums;
    this.shown =
        question.coarseOnly()
            ? List.of()
            : state.couldShare(question).stream()
                .filter(group -> most(group) - least(group) >= 3)
                .toList();
    shown.forEach(group -> numbers.put(group, numbers.size()));
    state.shares(question, shown);
  }

  private long least(Crowd group) {
    return group.parts().stream()
        .mapToLong(part -> people(part, 0).least(sums.published(part)))
        .sum();
  }

  private long most(Crowd group) {
    return group.parts().stream()
        .mapToLong(part -> people(part, 0).most(sums.published(part)))
        .sum();
  }

  private Counts people(Crowd part, int but) {
    return new Counts(part.size(question) - but, question.full(), question.stepsAtCut());
  }

  List<String> findings(Collection<Figure> figures) {
    List<Sums.Known> known =
        figures.stream()
            .filter(f -> f.kind() == Kind.SHARE && f.measure().equals(question.id()))
            .map(this::known)
            .toList();
    long[] highest = shown.stream().mapToLong(group -> group.size(question)).toArray();
    Sums counts = Sums.of(highest, known);
    if (counts.contradict()) {
      findings.add("(c) a share is not the sum of its parts: " + question.id());
      return findings;
    }
    for (int i = 0; i < shown.size() && !known.isEmpty(); i++) {
      guess(shown.get(i), counts.least(i), counts.most(i));
    }
    return findings;
  }

  private Sums.Known known(Figure figure) {
    return new Sums.Known(
        figure.name(),
        state.groups(figure).stream().map(group -> numbers.getOrDefault(group, -1)).toList(),
        atLeast(figure.value(), figure.n()),
        atLeast(figure.value() + 1, figure.n()) - 1);
  }

  private static long atLeast(long tenths, long n) {
    return -Math.floorDiv((1 - 2 * tenths) * n, 2000L);
  }

  /** On the outermost counts that are ever shown the truth may lie further; beyond them, it is. */
  private void guess(Crowd group, long from, long to) {
    long lowest = least(group) + 1;
    long highest = most(group) - 1;
    long least = from == lowest ? 0 : from;
    long most = to == highest ? group.size(question) : to;
    for (Crowd part : group.parts()) {
      guess(group, part, least, most);
    }
  }

  /** The fewest who can truly reach the cut. */
  private long least(List<Crowd> parts) {
    return parts.stream().mapToLong(p -> people(p, 0).least(sums.truth(p).least())).sum();
  }

  private long most(List<Crowd> parts) {
    return parts.stream().mapToLong(p -> people(p, 0).most(sums.truth(p).most())).sum();
  }

  private void guess(Crowd group, Crowd part, long least, long most) {
    long fewest = least - most(group.parts()) + most(List.of(part));
    long greatest = most - least(group.parts()) + least(List.of(part));
    Truth truth = sums.truth(part);
    Counts others = people(part, 1);
    int[] possible =
        IntStream.rangeClosed(0, question.full())
            .filter(value -> others.isPossible(truth.least() - value, truth.most() - value))
            .filter(value -> fits(value, others, truth, fewest, greatest))
            .toArray();
    int span = possible.length == 0 ? 0 : possible[possible.length - 1] - possible[0];
    if (span < question.half()) {
      findings.add(
          "(c) with the share, %s of anybody in %s %s can only be one of few: %d of %d steps"
              .formatted(question.id(), part.home(), part.layer(), span, question.full()));
    }
  }

  private boolean fits(int value, Counts others, Truth truth, long least, long most) {
    long own = value >= question.stepsAtCut() ? 1 : 0;
    return own + others.least(truth.least() - value) <= most
        && own + others.most(truth.most() - value) >= least;
  }
}
