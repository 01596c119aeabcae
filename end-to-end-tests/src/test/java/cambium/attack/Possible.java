package cambium.attack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which values a member's answer can have, given the sum of all and how many items each answered.
 */
record Possible(Question question, List<Person> people, Truth truth) {
  private static final int FEW = 14;

  /** By how many items people answered: those who answered as many are alike. */
  int[] patterns() {
    return people.stream().mapToInt(p -> question.answered(p.answers())).distinct().toArray();
  }

  /** From the least to the greatest possible value, in parts of a step. */
  long span(int answered) {
    return people.size() > FEW ? spanByEnds() : spanByAllWays(answered);
  }

  private long spanByEnds() {
    long full = highest(1);
    long others = (people.size() - 1) * full;
    return Math.min(full, to()) - Math.max(0, from() - others);
  }

  private long spanByAllWays(int answered) {
    List<Person> others = new ArrayList<>(people);
    others.remove(
        others.stream()
            .filter(p -> question.answered(p.answers()) == answered)
            .findFirst()
            .orElseThrow());
    BigInteger reached = BigInteger.ONE;
    for (Person other : others) {
      BigInteger next = BigInteger.ZERO;
      for (int value : values(question.answered(other.answers()))) {
        next = next.or(reached.shiftLeft(value));
      }
      reached = next;
    }
    BigInteger all = reached;
    int[] possible =
        IntStream.of(values(answered)).filter(value -> isPossible(all, value)).toArray();
    return possible.length == 0 ? 0 : possible[possible.length - 1] - possible[0];
  }

  private boolean isPossible(BigInteger reached, int value) {
    long low = Math.max(0, from() - value);
    long high = Math.min(to() - value, reached.bitLength());
    for (long sum = low; sum <= high; sum++) {
      if (reached.testBit((int) sum)) {
        return true;
      }
    }
    return false;
  }

  private int[] values(int answered) {
    if (question.kind() != null) {
      return IntStream.rangeClosed(0, question.full()).toArray();
    }
    int steps = question.items().get(0).steps() * answered;
    int each = question.items().size() * question.parts() / answered;
    return IntStream.rangeClosed(0, steps).map(step -> step * each).toArray();
  }

  private long highest(int members) {
    return (long) members * question.full() * question.parts();
  }

  /** Halves are rounded to even steps, so only an even sum can come from exactly half below. */
  private long from() {
    long below = question.parts() / 2;
    boolean tie = question.parts() % 2 == 0 && truth.least() % 2 != 0;
    return truth.least() * question.parts() - (tie ? below - 1 : below);
  }

  private long to() {
    long above = question.parts() / 2;
    boolean tie = question.parts() % 2 == 0 && truth.most() % 2 != 0;
    return Math.min(
        highest(people.size()), truth.most() * question.parts() + (tie ? above - 1 : above));
  }
}
