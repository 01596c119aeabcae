package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.SealedMeasure;
import java.util.ArrayList;
import java.util.List;

/** The clamped means of two measures in the atoms that hold both, added up along the tree. */
final class Pairs {
  private final String measure;
  private final int[] homes;
  private final Relation[] sums;

  private Pairs(String measure, int[] homes, Relation[] sums) {
    this.measure = measure;
    this.homes = homes;
    this.sums = sums;
  }

  /**
   * @param ordered the round's atoms along the pre-order of the tree
   */
  static Pairs of(SealedRound round, List<Atom> ordered, Measure one, Measure other) {
    List<Integer> homes = new ArrayList<>();
    List<Relation> sums = new ArrayList<>(List.of(Relation.NONE));
    for (Atom atom : ordered) {
      SealedMeasure first = atom.measures().get(one.id());
      SealedMeasure second = atom.measures().get(other.id());
      if (first != null && second != null && first.n() > 0 && second.n() > 0) {
        homes.add(position(round, atom));
        sums.add(sums.get(sums.size() - 1).plus(mean(one, first), mean(other, second)));
      }
    }
    return new Pairs(
        other.id(),
        homes.stream().mapToInt(Integer::intValue).toArray(),
        sums.toArray(Relation[]::new));
  }

  static int position(SealedRound round, Atom atom) {
    return round.tree().position(atom.home()).orElseThrow();
  }

  private static double mean(Measure measure, SealedMeasure sealed) {
    return 100.0 * sealed.sum() / ((double) measure.fullSteps() * sealed.n());
  }

  /** The measure beside stress. */
  String measure() {
    return measure;
  }

  Relation within(Span span) {
    return sums[before(span.end())].minus(sums[before(span.start())]);
  }

  /** How many atoms have their home before the position; several may share a home. */
  private int before(int position) {
    int low = 0;
    int high = homes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (homes[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
