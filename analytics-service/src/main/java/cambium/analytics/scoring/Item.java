package cambium.analytics.scoring;

/** One question of a measure, answered in whole steps from {@code min} to {@code max}. */
public record Item(String id, int min, int max, boolean reverse) {

  public Item {
    if (max <= min) {
      throw new IllegalArgumentException("item " + id + " has no steps");
    }
  }

  int steps() {
    return max - min;
  }

  boolean takes(int answer) {
    return min <= answer && answer <= max;
  }

  /** Steps above the low end of the measure, after reversal. */
  int steps(int answer) {
    return reverse ? max - answer : answer - min;
  }
}
