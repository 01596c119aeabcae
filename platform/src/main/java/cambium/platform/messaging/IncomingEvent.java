package cambium.platform.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param type empty for a tombstone
 * @param json the data; null for a tombstone
 */
public record IncomingEvent(
    String topic, String key, String type, String id, @Nullable String json) {
  static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return new IncomingEvent(record.topic(), record.key(), "", "", null);
    }
    try {
      CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
      return new IncomingEvent(
          record.topic(),
          record.key(),
          event.getType(),
          event.getId(),
          new String(record.value(), StandardCharsets.UTF_8));
    } catch (CloudEventRWException | IllegalStateException e) {
      throw new MalformedEvent("not a CloudEvent", e);
    }
  }

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
