package cambium.notification.wording;

import cambium.notification.result.Change;
import cambium.notification.result.HigherIs;
import cambium.notification.result.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says what has surely changed since last time, and that nothing has where nothing surely has. */
public final class Changes {
  private Changes() {}

  /** One sentence for each sure change, the strongest first, or one that says there is none. */
  public static List<String> since(List<Measure> measures, int atMost, Texts texts) {
    List<String> sure =
        measures.stream()
            .filter(Changes::isSure)
            .sorted(Comparator.comparingDouble(Changes::surePart).reversed())
            .limit(atMost)
            .map(measure -> sentence(measure, texts))
            .toList();
    if (!sure.isEmpty()) {
      return sure;
    }
    boolean compared = measures.stream().anyMatch(measure -> measure.change() != null);
    return List.of(texts.say(compared ? "change.none" : "change.first"));
  }

  /** Whether any measure has surely changed. */
  public static boolean any(List<Measure> measures) {
    return measures.stream().anyMatch(Changes::isSure);
  }

  private static String sentence(Measure measure, Texts texts) {
    Change change = Objects.requireNonNull(measure.change());
    boolean up = change.value() > 0;
    boolean good = up == (measure.higherIs() == HigherIs.BETTER);
    double near = up ? change.ciLow() : -change.ciHigh();
    double far = up ? change.ciHigh() : -change.ciLow();
    return texts.say(
        "change." + (up ? "up" : "down") + (good ? ".good" : ".strain"),
        texts.pick(measure.title()),
        texts.decimal(Math.abs(change.value())),
        texts.decimal(near),
        texts.decimal(far));
  }

  private static boolean isSure(Measure measure) {
    Change change = measure.change();
    return change != null && change.isSure();
  }

  private static double surePart(Measure measure) {
    Change change = Objects.requireNonNull(measure.change());
    return change.value() > 0 ? change.ciLow() : -change.ciHigh();
  }
}
