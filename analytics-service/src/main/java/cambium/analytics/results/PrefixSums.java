package cambium.analytics.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What hangs at positions of the tree as prefix sums over its pre-order: any subtree is the
 * difference of two of them, found by binary search.
 */
final class PrefixSums {
  static final PrefixSums NONE = of(List.of());

  private final int[] positions;
  private final Sums[] prefixes;

  private PrefixSums(int[] positions, Sums[] prefixes) {
    this.positions = positions;
    this.prefixes = prefixes;
  }

  /** In any order. */
  static PrefixSums of(List<Map.Entry<Integer, Sums>> placed) {
    List<Map.Entry<Integer, Sums>> ordered =
        placed.stream().sorted(Comparator.comparingInt(Map.Entry::getKey)).toList();
    int[] positions = ordered.stream().mapToInt(Map.Entry::getKey).toArray();
    Sums[] prefixes = new Sums[positions.length + 1];
    prefixes[0] = Sums.NONE;
    for (int i = 0; i < positions.length; i++) {
      prefixes[i + 1] = prefixes[i].plus(ordered.get(i).getValue());
    }
    return new PrefixSums(positions, prefixes);
  }

  Sums within(Span span) {
    return prefixes[before(span.end())].minus(prefixes[before(span.start())]);
  }

  /** The single sums, one for each place that holds some. */
  List<Sums> each() {
    return IntStream.range(0, positions.length)
        .mapToObj(i -> prefixes[i + 1].minus(prefixes[i]))
        .toList();
  }

  private int before(int position) {
    int found = Arrays.binarySearch(positions, position);
    return found >= 0 ? found : -found - 1;
  }
}
