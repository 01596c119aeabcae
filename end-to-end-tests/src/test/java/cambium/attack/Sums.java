package cambium.attack;

import java.util.List;

/**
 * What the sums of single groups can be, given what sums of several of them can be: each known sum
 * less the others' extremes, again and again until nothing moves.
 */
final class Sums {
  /** A published figure: which groups it adds up, and what the sum can be. */
  record Known(String name, List<Integer> groups, long least, long most) {}

  private final long[] least;
  private final long[] most;

  private Sums(long[] highest) {
    least = new long[highest.length];
    most = highest.clone();
  }

  static Sums of(long[] highest, List<Known> known) {
    Sums sums = new Sums(highest);
    boolean moved = true;
    for (int round = 0; moved && round < 50; round++) {
      moved = false;
      for (Known each : known) {
        moved |= sums.narrow(each);
      }
    }
    return sums;
  }

  private boolean narrow(Known known) {
    long low = known.groups().stream().mapToLong(group -> least[group]).sum();
    long high = known.groups().stream().mapToLong(group -> most[group]).sum();
    boolean moved = false;
    for (int group : known.groups()) {
      long atLeast = Math.max(least[group], known.least() - (high - most[group]));
      long atMost = Math.min(most[group], known.most() - (low - least[group]));
      moved |= atLeast > least[group] || atMost < most[group];
      low += atLeast - least[group];
      high += atMost - most[group];
      least[group] = atLeast;
      most[group] = atMost;
      if (atLeast > atMost) {
        return false;
      }
    }
    return moved;
  }

  boolean contradict() {
    for (int group = 0; group < least.length; group++) {
      if (least[group] > most[group]) {
        return true;
      }
    }
    return false;
  }

  long least(int group) {
    return least[group];
  }

  long most(int group) {
    return most[group];
  }
}
