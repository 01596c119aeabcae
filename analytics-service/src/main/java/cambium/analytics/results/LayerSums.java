package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.SealedMeasure;
import cambium.analytics.sealing.TeamTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The atoms of one layer as prefix sums over the pre-order of the tree: any subtree is the
 * difference of two of them, found by binary search.
 */
final class LayerSums {
  private final int[] homes;
  private final long[] invited;
  private final long[] covered;
  private final Map<String, Sums[]> measures = new HashMap<>();

  LayerSums(TeamTree tree, List<Measure> asked, List<Atom> atoms) {
    List<Atom> ordered =
        atoms.stream()
            .sorted(Comparator.comparingInt(atom -> tree.position(atom.home()).orElseThrow()))
            .toList();
    homes = new int[ordered.size()];
    invited = new long[homes.length + 1];
    covered = new long[homes.length + 1];
    for (int i = 0; i < homes.length; i++) {
      homes[i] = tree.position(ordered.get(i).home()).orElseThrow();
      invited[i + 1] = invited[i] + ordered.get(i).invited();
      covered[i + 1] = covered[i] + ordered.get(i).n();
    }
    asked.forEach(measure -> measures.put(measure.id(), prefixes(ordered, measure.id())));
  }

  private static Sums[] prefixes(List<Atom> atoms, String measure) {
    Sums[] prefixes = new Sums[atoms.size() + 1];
    prefixes[0] = Sums.NONE;
    for (int i = 0; i < atoms.size(); i++) {
      SealedMeasure sealed = atoms.get(i).measures().get(measure);
      prefixes[i + 1] = sealed == null ? prefixes[i] : prefixes[i].plus(Sums.of(sealed));
    }
    return prefixes;
  }

  Sums sums(String measure, Span span) {
    Sums[] prefixes = measures.get(measure);
    return prefixes == null
        ? Sums.NONE
        : prefixes[before(span.end())].minus(prefixes[before(span.start())]);
  }

  long invited(Span span) {
    return invited[before(span.end())] - invited[before(span.start())];
  }

  long covered(Span span) {
    return covered[before(span.end())] - covered[before(span.start())];
  }

  private int before(int position) {
    int found = Arrays.binarySearch(homes, position);
    return found >= 0 ? found : -found - 1;
  }
}
