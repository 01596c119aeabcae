package cambium.platform.messaging;

import com.mongodb.MongoException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Makes the consumer of a subscription, with its retries and its dead-letter topic. */
final class ListenerContainers {
  // A store writes each page once per batch, however many of its documents change.
  private static final int BATCH = 2000;

  private final KafkaSettings settings;
  private final String group;
  private final KafkaTemplate<String, byte[]> kafka;

  ListenerContainers(KafkaSettings settings, String group, KafkaTemplate<String, byte[]> kafka) {
    this.settings = settings;
    this.group = group;
    this.kafka = kafka;
  }

  ConcurrentMessageListenerContainer<String, byte[]> create(Subscription subscription) {
    String member = group + "." + subscription.topic();
    Map<String, Object> consumer = new HashMap<>();
    consumer.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, member);
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    if (settings.staticMember()) {
      consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
    }
    if (subscription.batched()) {
      consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    }
    ContainerProperties properties = new ContainerProperties(subscription.topic());
    properties.setMessageListener(listener(subscription));
    // A batch is of one partition, so that one which waits holds up no other.
    properties.setSubBatchPerPartition(subscription.batched());
    properties.setShutdownTimeout(10_000);
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                consumer, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName(subscription.topic());
    container.setCommonErrorHandler(errorHandler());
    return container;
  }

  private static Object listener(Subscription subscription) {
    return subscription.batched()
        ? new Batches(subscription)
        : (MessageListener<String, byte[]>)
            record -> subscription.handler().accept(List.of(IncomingEvent.of(record)));
  }

  private DefaultErrorHandler errorHandler() {
    var handler = new DefaultErrorHandler(new DeadLetters(kafka), new FixedBackOff(200, 2));
    handler.addNotRetryableExceptions(MalformedEvent.class);
    handler.setBackOffFunction(
        (record, problem) ->
            Causes.include(problem, MongoException.class) ? new ExponentialBackOff(500, 2) : null);
    return handler;
  }
}
