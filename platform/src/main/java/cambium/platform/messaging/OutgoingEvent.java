package cambium.platform.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Kafka.
 *
 * @param id the same for the same fact, so that publishing it again adds nothing
 * @param day the day (UTC) that the event carries; never a finer time
 * @param data written as JSON without nulls; null is a tombstone for the key
 */
public record OutgoingEvent(
    String topic, String key, String type, String id, LocalDate day, @Nullable Object data) {
  /** Removes a key from a compacted topic. */
  public static OutgoingEvent tombstone(String topic, String key, LocalDate day) {
    return new OutgoingEvent(topic, key, "", "", day, null);
  }
}
