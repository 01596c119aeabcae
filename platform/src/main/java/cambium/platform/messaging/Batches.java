package cambium.platform.messaging;

import com.mongodb.MongoException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Hands a partition's records over together. Where that fails, it hands them over one at a time and
 * says at which it stopped: what comes before is done, and what comes after is read again.
 */
final class Batches implements BatchMessageListener<String, byte[]> {
  private final Subscription subscription;

  Batches(Subscription subscription) {
    this.subscription = subscription;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    try {
      subscription.handler().accept(records.stream().map(IncomingEvent::of).toList());
    } catch (RuntimeException e) {
      if (Causes.include(e, MongoException.class)) {
        throw new BatchListenerFailedException("the store failed", e, records.get(0));
      }
      oneAtATime(records);
    }
  }

  private void oneAtATime(List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        subscription.handler().accept(List.of(IncomingEvent.of(record)));
      } catch (RuntimeException e) {
        throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, record);
      }
    }
  }
}
