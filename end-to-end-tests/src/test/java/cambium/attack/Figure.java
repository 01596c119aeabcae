package cambium.attack;

/**
 * One published number and where it stands.
 *
 * @param layer empty for all layers together
 * @param measure empty for participation
 * @param n how many it says it is about
 * @param value the number itself; scores and shares in tenths
 * @param bound {@code atLeast}, {@code atMost} or empty
 */
record Figure(
    Kind kind, String scope, String layer, String measure, long n, long value, String bound) {
  enum Kind {
    INVITED,
    ANSWERED,
    COVERED,
    SCORE,
    SHARE
  }

  String name() {
    return (kind + " " + measure + " of " + scope + " " + layer).replaceAll(" +", " ").strip();
  }
}
