package cambium.notification.wording;

import cambium.notification.result.Bound;
import cambium.notification.result.Change;
import cambium.notification.result.HigherIs;
import cambium.notification.result.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says figures in words: the score, how surely, and what has surely changed. */
public final class Figures {
  private Figures() {}

  /** The figures of these measures, each under its title. */
  public static List<Figure> of(List<Measure> measures, Texts texts) {
    return measures.stream().map(measure -> of(titleOf(measure, texts), measure, texts)).toList();
  }

  /** A measure's figure under another label, such as a layer. */
  public static Figure of(String label, Measure measure, Texts texts) {
    return new Figure(
        label,
        value(measure, texts),
        interval(measure, texts),
        change(measure, texts),
        onScale(measure, measure.ciLow()),
        onScale(measure, measure.score()),
        onScale(measure, measure.ciHigh()));
  }

  /**
   * A measure's title, with a word on its direction where lower is better, and on its scale where
   * that is another.
   */
  public static String titleOf(Measure measure, Texts texts) {
    String title = texts.pick(measure.title());
    if (measure.balance()) {
      return texts.say("figure.balance", title);
    }
    return measure.higherIs() == HigherIs.WORSE ? texts.say("figure.lower", title) : title;
  }

  static String value(Measure measure, Texts texts) {
    String score = texts.decimal(measure.score());
    Bound bound = measure.boundWorthSaying();
    if (bound == null) {
      return score;
    }
    return texts.say(bound == Bound.AT_LEAST ? "figure.atLeast" : "figure.atMost", score);
  }

  static String interval(Measure measure, Texts texts) {
    return texts.interval(measure.ciLow(), measure.ciHigh());
  }

  private static @Nullable String change(Measure measure, Texts texts) {
    Change change = measure.change();
    if (change == null || !change.isSure()) {
      return null;
    }
    String key = change.value() > 0 ? "figure.up" : "figure.down";
    return texts.say(key, texts.decimal(Math.abs(change.value())));
  }

  /** As a percentage of the scale, for drawings. */
  private static int onScale(Measure measure, double value) {
    double place = 100 * (value - measure.lowest()) / (100 - measure.lowest());
    return (int) Math.max(0, Math.min(100, Math.round(place)));
  }
}
