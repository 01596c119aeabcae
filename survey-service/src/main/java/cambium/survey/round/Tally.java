package cambium.survey.round;

/**
 * What stands at the close of a round.
 *
 * @param answers responses that stand
 * @param versions sum of the versions of all seats
 */
public record Tally(int answers, int versions) {}
