package cambium.analytics.sealing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The side on which a clamped sum lies on or beyond its bound, so that the truth may lie further.
 */
public enum Bound {
  @JsonProperty("atLeast")
  AT_LEAST,
  @JsonProperty("atMost")
  AT_MOST
}
