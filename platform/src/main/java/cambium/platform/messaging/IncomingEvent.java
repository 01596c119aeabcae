package cambium.platform.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param type empty for a tombstone
 * @param json the data; null for a tombstone
 */
public record IncomingEvent(
    String topic, String key, String type, String id, @Nullable String json) {
  /** Whether this removes the key from a compacted topic. */
  public boolean isTombstone() {
    return json == null;
  }

  /**
   * The data as the consumer declares it; fields that it does not declare are passed over.
   *
   * @throws MalformedEvent if the data does not fit
   */
  public <T> T as(Class<T> shape) {
    if (json == null) {
      throw new MalformedEvent("a tombstone has no data", null);
    }
    return EventJson.read(json, shape);
  }
}
