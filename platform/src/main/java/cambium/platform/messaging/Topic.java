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
        // What is replaced or removed leaves the broker's disk with the first change a day later;
        // that it was removed is told for a month, to whoever was away.
        case LATEST_PER_KEY ->
            Map.of(
                "cleanup.policy",
                "compact",
                "max.compaction.lag.ms",
                "86400000",
                "delete.retention.ms",
                "2592000000");
        case SEVEN_DAYS -> Map.of("retention.ms", "604800000", "segment.ms", "86400000");
      };
    }
  }
}
