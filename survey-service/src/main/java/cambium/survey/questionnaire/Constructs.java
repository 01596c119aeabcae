package cambium.survey.questionnaire;

import java.util.List;

/** What a scale can claim to measure; it decides which indexes the scale feeds. */
public final class Constructs {
  static final String OTHER = "other";

  /** The names of the design, in its order. */
  public static final List<String> KNOWN =
      List.of(
          "stress",
          "relationship-up",
          "know-why",
          "get-answers",
          "squeeze-above",
          "squeeze-below",
          "safe-to-speak",
          "i-explain",
          "i-answer",
          "i-welcome",
          "bypassed",
          "relationship-sideways",
          "relationship-down",
          "demands",
          "control",
          "role-clarity",
          "firefighting",
          "asked",
          "followership",
          "bearable",
          "i-ask",
          "i-filter");

  private Constructs() {}

  static boolean knows(String construct) {
    return OTHER.equals(construct) || KNOWN.contains(construct);
  }
}
