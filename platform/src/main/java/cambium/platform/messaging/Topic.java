package cambium.platform.messaging;

import java.util.Map;

/**
 * A topic that a service publishes; a bean of this type creates it, with its dead-letter topic.
 *
 * @param partitions 1 or more
 */
public record Topic(String name, int partitions, Keep keep) {
  /** How long records stay. */
  public enum Keep {
    FOREVER(Map.of("retention.ms", "-1", "retention.bytes", "-1")),
    LATEST_PER_KEY(Map.of("cleanup.policy", "compact")),
    SEVEN_DAYS(Map.of("retention.ms", "604800000", "segment.ms", "86400000"));

    private final Map<String, String> configuration;

    Keep(Map<String, String> configuration) {
      this.configuration = configuration;
    }

    Map<String, String> configuration() {
      return configuration;
    }
  }
}
