package cambium.analytics.dashboard;

import cambium.analytics.results.BenjaminiHochberg;
import cambium.analytics.results.Chance;
import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something that a page could say has a direction.
 *
 * @param up whether it says higher, or risen
 * @param reach how far the figure lies from saying nothing, in half-widths of its interval
 * @param chance how often chance alone would carry it as far
 */
record Claim(boolean up, double reach, double chance) {

  /** That a figure moved. */
  static Claim moved(Change change) {
    boolean up = change.value().signum() > 0;
    double distance = change.value().abs().doubleValue();
    double half =
        up
            ? change.value().subtract(change.ciLow()).doubleValue()
            : change.ciHigh().subtract(change.value()).doubleValue();
    return claim(up, distance, half, change.freedom());
  }

  /**
   * That a figure differs from another: their intervals must not touch, since that is what the
   * reader sees of them.
   */
  static Claim apart(MeasureResult figure, MeasureResult reference) {
    boolean up = figure.score().compareTo(reference.score()) > 0;
    MeasureResult higher = up ? figure : reference;
    MeasureResult lower = up ? reference : figure;
    double distance = higher.score().subtract(lower.score()).doubleValue();
    double half =
        higher.score().subtract(higher.ciLow()).doubleValue()
            + lower.ciHigh().subtract(lower.score()).doubleValue();
    return claim(up, distance, half, figure.freedom());
  }

  private static Claim claim(boolean up, double distance, double half, int freedom) {
    double reach = distance > 0 ? distance / half : 0;
    return new Claim(up, reach, Chance.alone(distance, half, freedom));
  }

  /** Whether its own interval allows to say it. */
  boolean isSure() {
    return reach > 1;
  }

  /** Those that may be said side by side: each must stand out the more, the more there are. */
  static <T> List<T> clear(List<T> all, Function<T, Claim> claim) {
    List<Claim> claims = all.stream().map(claim).toList();
    List<Double> adjusted = BenjaminiHochberg.adjusted(claims.stream().map(Claim::chance).toList());
    List<T> clear = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (claims.get(i).isSure() && adjusted.get(i) <= BenjaminiHochberg.RATE) {
        clear.add(all.get(i));
      }
    }
    return clear;
  }
}
