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
    FOREVER,
    LATEST_PER_KEY,
    SEVEN_DAYS;

    Map<String, String> configuration() {
      return switch (this) {
        case FOREVER -> Map.of("retention.ms", "-1", "retention.bytes", "-1");
        case LATEST_PER_KEY -> Map.of("cleanup.policy", "compact");
        case SEVEN_DAYS -> Map.of("retention.ms", "604800000", "segment.ms", "86400000");
      };
    }
  }
}
