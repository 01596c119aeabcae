package cambium.analytics.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a measure points. */
public enum HigherIs {
  @JsonProperty("better")
  BETTER,
  @JsonProperty("worse")
  WORSE
}
