package cambium.benchmarks;

import cambium.platform.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes in survey's place, in transactions: what was sent shows at the commit and not before,
 * so that a reader can be timed on what lies ready.
 */
final class Feed implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;

  Feed(String bootstrapServers) {
    createTopics(bootstrapServers);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "feed"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  private static void createTopics(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("cambium.directory.v1", 1, (short) 1),
                  new NewTopic("cambium.rounds.v1", 1, (short) 1),
                  new NewTopic("cambium.responses.v1", 6, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(Stream<Event> events) {
    producer.beginTransaction();
    events.forEach(
        event -> {
          var unused = producer.send(record(event));
        });
    producer.flush();
  }

  void commit() {
    producer.commitTransaction();
  }

  private static ProducerRecord<String, byte[]> record(Event event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event.data()));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.id(),
            "ce_source", "/survey-service",
            "ce_type", event.type(),
            "ce_time", "2026-03-16T00:00:00Z",
            "content-type", "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  @Override
  public void close() {
    producer.close();
  }
}
