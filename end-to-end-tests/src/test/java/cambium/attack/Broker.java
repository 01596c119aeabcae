package cambium.attack;

import static org.awaitility.Awaitility.await;

import cambium.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real broker, from which the attacker reads what is meant for others: released results. */
final class Broker implements AutoCloseable {
  private static final String RESULTS = "cambium.results.v1";
  private static final List<String> FED =
      List.of("cambium.directory.v1", "cambium.rounds.v1", "cambium.responses.v1");

  private final TestKafka broker;
  private final Admin admin;
  private final KafkaProducer<String, String> producer;
  private final Map<String, List<String>> results = new HashMap<>();
  private final KafkaConsumer<String, String> consumer;

  private Broker(TestKafka broker) {
    this.broker = broker;
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
  }

  static Broker start(Path directory) {
    Broker started = new Broker(TestKafka.start(directory));
    try {
      started
          .admin
          .createTopics(
              List.of(
                  new NewTopic(FED.get(0), 1, (short) 1),
                  new NewTopic(FED.get(1), 1, (short) 1),
                  new NewTopic(FED.get(2), 6, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return started;
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  void publish(List<Event> events) {
    for (Event event : events) {
      ProducerRecord<String, String> record =
          new ProducerRecord<>(event.topic(), event.key(), event.json());
      if (event.json() != null) {
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id());
        header(record, "ce_source", "/survey-service");
        header(record, "ce_type", event.type());
        header(record, "ce_time", "2026-03-16T00:00:00Z");
        header(record, "content-type", "application/json");
      }
      var unused = producer.send(record);
    }
    producer.flush();
  }

  private static void header(ProducerRecord<String, String> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until the service has taken in everything that was published. */
  void awaitTakenIn() {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> unread() == 0);
  }

  private long unread() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> read = new HashMap<>();
    for (var group : admin.listGroups().all().get()) {
      admin
          .listConsumerGroupOffsets(group.groupId())
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  read.merge(partition, offset.offset(), Math::max);
                }
              });
    }
    List<TopicPartition> fed = new ArrayList<>();
    FED.forEach(
        topic ->
            IntStream.range(0, topic.equals(FED.get(2)) ? 6 : 1)
                .forEach(number -> fed.add(new TopicPartition(topic, number))));
    return consumer.endOffsets(fed).entrySet().stream()
        .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** Every released result of the round, once all of them are out. */
  List<String> results(String round) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> read().containsKey(round + "/"));
    return results.entrySet().stream()
        .filter(each -> each.getKey().startsWith(round + "/"))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private Map<String, List<String>> read() {
    if (consumer.assignment().isEmpty()) {
      consumer.assign(
          consumer.partitionsFor(RESULTS).stream()
              .map(partition -> new TopicPartition(RESULTS, partition.partition()))
              .toList());
    }
    consumer
        .poll(Duration.ofMillis(50))
        .forEach(
            record ->
                results
                    .computeIfAbsent(record.key(), key -> new ArrayList<>())
                    .add(record.value()));
    return results;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    admin.close();
    broker.close();
  }
}
