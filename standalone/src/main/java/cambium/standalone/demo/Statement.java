package cambium.standalone.demo;

import cambium.organization.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the company tends to answer what is asked about one construct.
 *
 * @param usual the usual agreement or frequency, from 0 to 100
 * @param leaders what leaders add to it
 * @param pressure what a person under full pressure adds to it
 */
record Statement(
    String module,
    List<String> items,
    double usual,
    double leaders,
    double pressure,
    boolean leadersOnly) {

  /** Who has nobody above is not asked about a manager. */
  private static final Set<String> NOT_OF_THE_TOP = Set.of("relationship-up-1", "bypassed-1");

  static final Map<String, Statement> BY_CONSTRUCT =
      Map.ofEntries(
          asked("core", "stress", 2, 42, 4, 30),
          asked("core", "relationship-up", 2, 72, 2, -8),
          asked("core", "know-why", 1, 58, 8, -20),
          asked("core", "get-answers", 1, 55, 6, -14),
          askedOfLeaders("core", "squeeze-above", 1, 48, 34),
          askedOfLeaders("core", "squeeze-below", 1, 45, 28),
          asked("voice", "safe-to-speak", 1, 60, 5, -10),
          askedOfLeaders("voice", "i-explain", 1, 76, -4),
          askedOfLeaders("voice", "i-answer", 1, 78, -6),
          askedOfLeaders("voice", "i-welcome", 1, 80, -2),
          askedOfLeaders("voice", "bypassed", 1, 28, 16),
          asked("bridge", "relationship-sideways", 2, 64, 0, -8),
          askedOfLeaders("bridge", "relationship-down", 2, 80, -3),
          asked("load", "demands", 2, 48, 6, 26),
          asked("load", "control", 1, 64, 4, -10),
          asked("load", "role-clarity", 1, 70, 0, -18),
          asked("load", "firefighting", 1, 34, 8, 24),
          asked("follow", "asked", 1, 48, 8, -14),
          asked("follow", "followership", 1, 62, 6, -8),
          asked("follow", "bearable", 1, 58, 0, -22),
          askedOfLeaders("follow", "i-ask", 1, 70, -6),
          askedOfLeaders("follow", "i-filter", 1, 72, -8));

  private static Map.Entry<String, Statement> asked(
      String module, String construct, int items, double usual, double leaders, double pressure) {
    return Map.entry(
        construct,
        new Statement(module, itemsOf(construct, items), usual, leaders, pressure, false));
  }

  private static Map.Entry<String, Statement> askedOfLeaders(
      String module, String construct, int items, double usual, double pressure) {
    return Map.entry(
        construct, new Statement(module, itemsOf(construct, items), usual, 0, pressure, true));
  }

  private static List<String> itemsOf(String construct, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> construct + "-" + i).toList();
  }

  boolean isAskedOf(Layer layer, boolean root, String askedModule) {
    return (module.equals("core") || module.equals(askedModule))
        && (layer.leads() || !leadersOnly)
        && !(root && items.stream().anyMatch(NOT_OF_THE_TOP::contains));
  }

  /** The answer on the statement's own range for an agreement from 0 to 100. */
  int answer(double agreement) {
    double share = Math.max(0, Math.min(100, agreement)) / 100;
    return items.contains("firefighting-1")
        ? (int) Math.round(share * 10)
        : (int) Math.round(1 + share * 4);
  }
}
