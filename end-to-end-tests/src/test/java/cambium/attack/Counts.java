package cambium.attack;

/**
 * How many of so many people can be at or above a cut, given the sum of their full answers.
 *
 * @param full the highest answer
 * @param reach the lowest answer that reaches the cut
 */
record Counts(long people, long full, long reach) {

  long least(long sum) {
    return Math.max(0, -Math.floorDiv(people * (reach - 1) - sum, full - reach + 1));
  }

  long most(long sum) {
    return Math.min(people, Math.floorDiv(sum, reach));
  }

  boolean isPossible(long leastSum, long mostSum) {
    return mostSum >= 0 && leastSum <= people * full;
  }
}
