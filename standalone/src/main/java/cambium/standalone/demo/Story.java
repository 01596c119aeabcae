package cambium.standalone.demo;

import cambium.organization.Layer;

/**
 * What happened in the company. In round 3 a reorganisation squeezes the middle layer everywhere
 * and the first line of one division; why it happened is told late, and heard in round 5.
 */
final class Story {

  private static final double[] SQUEEZE = {0, 0, 1, 0.7, 0.45, 0.3};
  private static final double[] FLOW_DOWN = {0, 0, -11, -13, 9, 10};

  /** From 0 to 1: how hard the reorganisation presses on somebody in a round. */
  static double pressure(int round, Layer layer, String division) {
    double squeeze = SQUEEZE[round - 1];
    boolean struck = division.equals(Division.SQUEEZED.name());
    return switch (layer) {
      case EXECUTIVE -> 0.1 * squeeze;
      case MIDDLE_MANAGER -> squeeze;
      case FIRST_LINE_MANAGER -> struck ? squeeze : 0;
      case EMPLOYEE -> struck ? 0.3 * squeeze : 0;
    };
  }

  /** What everybody's answers about the flow of information gain or lose in a round. */
  static double flow(int round, String construct) {
    return switch (construct) {
      case "know-why", "get-answers" -> FLOW_DOWN[round - 1];
      default -> 0;
    };
  }

  private Story() {}
}
