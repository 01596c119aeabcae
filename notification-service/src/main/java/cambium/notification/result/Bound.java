package cambium.notification.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On which side a figure may really lie further out than it says. */
public enum Bound {
  @JsonProperty("atLeast")
  AT_LEAST,
  @JsonProperty("atMost")
  AT_MOST
}
