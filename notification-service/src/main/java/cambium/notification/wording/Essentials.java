package cambium.notification.wording;

import cambium.notification.result.Measure;
import java.util.Comparator;
import java.util.List;

/** Picks the few measures that a short message speaks of: strain, relations, flow. */
public final class Essentials {
  private static final List<String> ORDER =
      List.of(
          "stress",
          "squeeze-above",
          "squeeze-below",
          "relationship-up",
          "know-why",
          "get-answers",
          "safe-to-speak");

  private Essentials() {}

  /** At most so many measures, the telling ones first. */
  public static List<Measure> of(List<Measure> measures, int atMost) {
    return measures.stream()
        .sorted(Comparator.comparingInt(Essentials::rank))
        .limit(atMost)
        .toList();
  }

  private static int rank(Measure measure) {
    int place = ORDER.indexOf(measure.construct());
    return place < 0 ? ORDER.size() : place;
  }
}
