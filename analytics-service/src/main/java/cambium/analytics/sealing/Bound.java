package cambium.analytics.sealing;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The side on which a clamped sum lies on or beyond its bound, so that the truth may lie further.
 */
public enum Bound {
  AT_LEAST("atLeast"),
  AT_MOST("atMost");

  private final String word;

  Bound(String word) {
    this.word = word;
  }

  /** As it is written in events and results. */
  @JsonValue
  public String word() {
    return word;
  }
}
