package cambium.platform.messaging;

import cambium.platform.time.RealTime;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes events to Kafka and returns when the broker has confirmed all of them. */
public final class EventPublisher {
  private static final long LIMIT_SECONDS = 60;

  private final KafkaTemplate<String, byte[]> kafka;
  private final URI source;

  EventPublisher(KafkaTemplate<String, byte[]> kafka, String service) {
    this.kafka = kafka;
    this.source = URI.create("/" + service);
  }

  /**
   * Publishes in the given order.
   *
   * @throws PublishingFailed if any of them was not confirmed; all may be published again
   */
  public void publish(List<OutgoingEvent> events) {
    CompletableFuture<?>[] sent =
        events.stream()
            .map(event -> kafka.send(record(event)))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(sent).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishingFailed(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new PublishingFailed(e);
    }
  }

  private ProducerRecord<String, byte[]> record(OutgoingEvent event) {
    // The topics' retention is real time, whatever the service's own clock says; a day is enough.
    Long stamp = midnight(LocalDate.ofInstant(RealTime.CLOCK.instant(), ZoneOffset.UTC));
    Object data = event.data();
    if (data == null) {
      byte[] nothing = null;
      return new ProducerRecord<>(event.topic(), null, stamp, event.key(), nothing);
    }
    CloudEvent cloudEvent =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withSource(source)
            .withType(event.type())
            .withTime(event.day().atStartOfDay().atOffset(ZoneOffset.UTC))
            .withData("application/json", EventJson.write(data))
            .build();
    return KafkaMessageFactory.createWriter(event.topic(), null, stamp, event.key())
        .writeBinary(cloudEvent);
  }

  private static long midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
