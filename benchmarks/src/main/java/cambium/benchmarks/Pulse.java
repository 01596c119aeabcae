package cambium.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A pulse of fourteen measures and twenty items, each titled in four languages. */
final class Pulse {
  private static final Map<String, Integer> ITEMS_OF_SCALES = new LinkedHashMap<>();
  private static final Map<String, String> MIRRORS =
      Map.of("i-explain", "know-why", "i-answer", "get-answers", "i-welcome", "safe-to-speak");
  private static final List<String> EVERYBODY =
      List.of("EXECUTIVE", "MIDDLE_MANAGER", "FIRST_LINE_MANAGER", "EMPLOYEE");

  static {
    List.of("stress", "relationship-up", "relationship-down", "relationship-sideways", "demands")
        .forEach(scale -> ITEMS_OF_SCALES.put(scale, 2));
    ITEMS_OF_SCALES.put("control", 2);
    List.of(
            "know-why",
            "get-answers",
            "safe-to-speak",
            "squeeze-above",
            "squeeze-below",
            "i-explain",
            "i-answer",
            "i-welcome")
        .forEach(scale -> ITEMS_OF_SCALES.put(scale, 1));
  }

  private Pulse() {}

  static Map<String, Object> opened(String round, int teams, int invited) {
    Map<String, Object> opened = new TreeMap<>();
    opened.put("round", round);
    opened.put("title", "Pulse " + round);
    opened.put("openedOn", "2026-03-02");
    opened.put("closesAt", "2026-03-16T16:00:00Z");
    opened.put("minimumGroup", 5);
    opened.put("teams", teams);
    opened.put("invited", invited);
    opened.put("quiet", true);
    opened.put("questionnaire", Map.of("measures", measures()));
    return opened;
  }

  private static List<Object> measures() {
    List<Object> measures = new ArrayList<>();
    ITEMS_OF_SCALES.forEach(
        (scale, items) -> {
          Map<String, Object> measure = new TreeMap<>();
          measure.put("id", scale);
          measure.put("construct", scale);
          measure.put("higherIs", scale.matches("stress|squeeze.*|demands") ? "worse" : "better");
          measure.put("cut", 50);
          measure.put("layers", EVERYBODY);
          measure.put("title", titles(scale));
          measure.put("items", items(scale, items));
          if (MIRRORS.containsKey(scale)) {
            measure.put("mirrors", MIRRORS.get(scale));
          }
          measures.add(measure);
        });
    return measures;
  }

  private static Map<String, String> titles(String scale) {
    Map<String, String> titles = new TreeMap<>();
    List.of("en", "nb", "da", "sv")
        .forEach(language -> titles.put(language, "What people say of " + scale));
    return titles;
  }

  private static List<Object> items(String scale, int count) {
    List<Object> items = new ArrayList<>();
    for (int item = 1; item <= count; item++) {
      items.add(Map.of("id", scale + "-" + item, "min", 1, "max", 5, "reverse", false));
    }
    return items;
  }

  /** What one person answers. */
  static Map<String, Integer> answers(Random random) {
    Map<String, Integer> answers = new TreeMap<>();
    ITEMS_OF_SCALES.forEach(
        (scale, items) -> {
          for (int item = 1; item <= items; item++) {
            answers.put(scale + "-" + item, 1 + random.nextInt(5));
          }
        });
    return answers;
  }
}
