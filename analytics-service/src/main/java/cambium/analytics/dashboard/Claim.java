package cambium.analytics.dashboard;

import cambium.analytics.results.BenjaminiHochberg;
import cambium.analytics.results.Certainty;
import cambium.analytics.results.Change;
import cambium.analytics.results.MeasureResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something that a page could say has a direction.
 *
 * @param up whether it says higher, or risen
 * @param sure whether its own interval allows to say it
 * @param chance how often chance alone would carry the figure as far
 */
record Claim(boolean up, boolean sure, double chance) {

  /** That a figure moved: what clamping adds to the interval weakens the claim. */
  static Claim moved(Change change) {
    boolean up = change.value().signum() > 0;
    double distance = change.value().abs().doubleValue();
    BigDecimal towards = up ? change.ciLow() : change.ciHigh();
    double clamped = clamped(change.value(), towards, change.chance());
    return new Claim(
        up,
        up ? towards.signum() > 0 : towards.signum() < 0,
        change.chance().chanceOf(distance - clamped));
  }

  /**
   * That a figure differs from that of the larger group around it. Their intervals must not touch,
   * since that is what the reader sees of them.
   */
  static Claim apart(MeasureResult figure, MeasureResult reference) {
    boolean up = figure.score().compareTo(reference.score()) > 0;
    BigDecimal mine = up ? figure.ciLow() : figure.ciHigh();
    BigDecimal theirs = up ? reference.ciHigh() : reference.ciLow();
    double clamped =
        clamped(figure.score(), mine, figure.chance())
            + clamped(reference.score(), theirs, reference.chance());
    double distance = figure.score().subtract(reference.score()).abs().doubleValue();
    return new Claim(
        up,
        up ? mine.compareTo(theirs) > 0 : mine.compareTo(theirs) < 0,
        figure.chance().within(figure.n(), reference.n()).chanceOf(distance - clamped));
  }

  /** What is left of that side of the interval when chance is taken away. */
  private static double clamped(BigDecimal figure, BigDecimal end, Certainty chance) {
    return Math.max(0, figure.subtract(end).abs().doubleValue() - chance.half());
  }

  /** Those that may be said side by side: each must stand out the more, the more there are. */
  static <T> List<T> clear(List<T> all, Function<T, Claim> claim) {
    List<Claim> claims = all.stream().map(claim).toList();
    List<Double> adjusted = BenjaminiHochberg.adjusted(claims.stream().map(Claim::chance).toList());
    List<T> clear = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (claims.get(i).sure() && adjusted.get(i) <= BenjaminiHochberg.RATE) {
        clear.add(all.get(i));
      }
    }
    return clear;
  }
}
