package cambium.platform.messaging;

import cambium.platform.mongo.StoreId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Publisher, topics and subscriptions of one service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class MessagingConfiguration {
  @Bean
  DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaSettings settings) {
    Map<String, Object> producer = new HashMap<>();
    producer.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    producer.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    // Results repeat their words; compressed they are a tenth.
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return new DefaultKafkaProducerFactory<>(
        producer, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  KafkaTemplate<String, byte[]> eventTemplate(
      DefaultKafkaProducerFactory<String, byte[]> eventProducers) {
    return new KafkaTemplate<>(eventProducers);
  }

  @Bean
  EventPublisher eventPublisher(
      KafkaTemplate<String, byte[]> eventTemplate,
      @Value("${spring.application.name}") String service) {
    return new EventPublisher(eventTemplate, service);
  }

  @Bean
  Subscriptions subscriptions(
      KafkaSettings settings,
      StoreId store,
      KafkaTemplate<String, byte[]> eventTemplate,
      @Value("${spring.application.name}") String service,
      ObjectProvider<Topic> topics,
      ObjectProvider<Subscription> subscriptions) {
    String group = service + "." + store.value();
    return new Subscriptions(
        settings,
        new TopicAdmin(settings),
        new ListenerContainers(settings, group, eventTemplate),
        topics.orderedStream().toList(),
        List.copyOf(subscriptions.orderedStream().toList()));
  }
}
