package cambium.notification.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which direction of a measure is the good one. */
public enum HigherIs {
  @JsonProperty("better")
  BETTER,
  @JsonProperty("worse")
  WORSE
}
