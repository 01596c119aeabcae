package cambium.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Puts a record that cannot be handled aside, and tells the log which one and why. */
final class DeadLetters implements ConsumerAwareRecordRecoverer {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final DeadLetterPublishingRecoverer publisher;

  DeadLetters(KafkaTemplate<String, byte[]> kafka) {
    publisher =
        new DeadLetterPublishingRecoverer(
            kafka, (record, problem) -> new TopicPartition(record.topic() + ".dlt", -1));
    // A dead letter that could not be written must not be taken for handled: the partition waits.
    publisher.setFailIfSendResultIsError(true);
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception problem) {
    log.warn(
        "Put aside as a dead letter: {} of key {} on {}: {}",
        id(record),
        record.key(),
        record.topic(),
        reason(problem));
    publisher.accept(record, consumer, Objects.requireNonNull(problem));
  }

  private static String id(ConsumerRecord<?, ?> record) {
    Header id = record.headers().lastHeader("ce_id");
    return id == null ? "an event without id" : new String(id.value(), StandardCharsets.UTF_8);
  }

  /** Never an unknown exception's text: it may quote what somebody answered. */
  private static String reason(@Nullable Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedEvent) {
        return String.valueOf(cause.getMessage());
      }
      if (cause.getCause() == null) {
        return cause.getClass().getName();
      }
    }
    return "unknown";
  }
}
