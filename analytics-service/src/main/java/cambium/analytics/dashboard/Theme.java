package cambium.analytics.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a measure is about; the order of the constants is the order of the columns. */
enum Theme {
  STRAIN(
      "stress",
      "squeeze-above",
      "squeeze-below",
      "bypassed",
      "demands",
      "control",
      "role-clarity",
      "firefighting"),
  RELATIONS(
      "relationship-up",
      "relationship-down",
      "relationship-sideways",
      "safe-to-speak",
      "i-welcome",
      "followership"),
  FLOW(
      "know-why", "i-explain", "get-answers", "i-answer", "asked", "i-ask", "bearable", "i-filter"),
  OTHER;

  /** From strain over relations to flow; what belongs to none of them comes last. */
  static final Comparator<String> BY_CONSTRUCT =
      Comparator.comparing(Theme::of).thenComparing(construct -> of(construct).place(construct));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> constructs;

  Theme(String... constructs) {
    this.constructs = List.of(constructs);
  }

  static Theme of(String construct) {
    return Arrays.stream(values())
        .filter(theme -> theme.constructs.contains(construct))
        .findFirst()
        .orElse(OTHER);
  }

  private int place(String construct) {
    return constructs.indexOf(construct);
  }
}
