package cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @Test
  void recordsAndGroupPositionsSurviveARestart(@TempDir Path directory) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
      createTopic(kafka, "leaves");
      produce(kafka, "leaves", "birch");
      assertThat(consume(kafka, "leaves")).containsExactly("birch");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
      produce(kafka, "leaves", "aspen");
      assertThat(consume(kafka, "leaves")).containsExactly("aspen");
      assertThat(readAll(kafka, "leaves")).containsExactly("birch", "aspen");
    }
  }

  @Test
  void aTopicNobodyDeclaredIsNotCreated(@TempDir Path directory) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(directory);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 500),
                new StringSerializer(),
                new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "x")).get())
          .isInstanceOf(ExecutionException.class);
    }
  }

  private static void createTopic(EmbeddedKafka kafka, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void produce(EmbeddedKafka kafka, String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  private static List<String> consume(EmbeddedKafka kafka, String topic) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
      consumer.subscribe(List.of(topic));
      List<String> values = pollOnce(consumer);
      consumer.commitSync();
      return values;
    }
  }

  private static List<String> readAll(EmbeddedKafka kafka, String topic) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return pollOnce(consumer);
    }
  }

  private static List<String> pollOnce(KafkaConsumer<String, String> consumer) {
    List<String> values = new ArrayList<>();
    for (int attempts = 0; values.isEmpty() && attempts < 20; attempts++) {
      consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
    }
    return values;
  }

  private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "readers",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
