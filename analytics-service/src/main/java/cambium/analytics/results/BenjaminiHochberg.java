package cambium.analytics.results;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps few claims among many from being mere chance: of what is called clear, at most one in
 * twenty is expected to be wrong, and where nothing is true, at most one page in twenty claims
 * anything.
 *
 * <p>Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal
 * Statistical Society B 57 (1995), 289–300. The adjusted p-value of the i-th smallest of m is the
 * least {@code m·p(j)/j} over all {@code j ≥ i}.
 */
public final class BenjaminiHochberg {
  /** The share of wrong claims among those made. */
  public static final double RATE = 0.05;

  private BenjaminiHochberg() {}

  /** Adjusted p-values, in the order given. */
  public static List<Double> adjusted(List<Double> chances) {
    int count = chances.size();
    List<Integer> falling =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> chances.get(i)).reversed())
            .toList();
    double[] adjusted = new double[count];
    double least = 1;
    for (int place = 0; place < count; place++) {
      int index = falling.get(place);
      least = Math.min(least, chances.get(index) * count / (count - place));
      adjusted[index] = least;
    }
    return IntStream.range(0, count).mapToObj(i -> adjusted[i]).toList();
  }
}
