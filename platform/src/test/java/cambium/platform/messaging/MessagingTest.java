package cambium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.MongoConfiguration;
import cambium.platform.mongo.StoreRules;
import cambium.platform.testing.TestKafka;
import cambium.platform.testing.TestStore;
import cambium.platform.time.TimeConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class MessagingTest {
  private static final String TOPIC = "test.leaves.v1";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir static Path directory;
  private static TestKafka kafka;
  private static TestStore store;

  record Leaf(String tree, int age) {}

  @Configuration(proxyBeanMethods = false)
  @Import({TimeConfiguration.class, MongoConfiguration.class, MessagingConfiguration.class})
  static class Gardener {
    final List<Leaf> seen = new CopyOnWriteArrayList<>();
    final List<String> removed = new CopyOnWriteArrayList<>();

    @Bean
    Topic leaves() {
      return new Topic(TOPIC, 1, Topic.Keep.FOREVER);
    }

    @Bean
    Subscription reader() {
      return new Subscription(
          TOPIC,
          event -> {
            if (event.isTombstone()) {
              removed.add(event.key());
            } else {
              seen.add(event.as(Leaf.class));
            }
          });
    }
  }

  @BeforeAll
  static void start() {
    kafka = TestKafka.start(directory);
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    kafka.close();
    store.close();
  }

  @Test
  void eventsArriveAsCloudEventsAndWhatCannotBeReadGoesToTheDeadLetters() {
    try (ConfigurableApplicationContext service = service("gardener")) {
      EventPublisher publisher = service.getBean(EventPublisher.class);
      Gardener gardener = service.getBean(Gardener.class);
      await().atMost(Duration.ofSeconds(30)).until(() -> topicExists());

      publisher.publish(
          List.of(
              new OutgoingEvent(TOPIC, "oak", "leaf.grown", "oak/1", DAY, new Leaf("oak", 1)),
              new OutgoingEvent(TOPIC, "oak", "leaf.grown", "oak/2", DAY, List.of("no leaf")),
              OutgoingEvent.tombstone(TOPIC, "oak", DAY),
              new OutgoingEvent(TOPIC, "ash", "leaf.grown", "ash/1", DAY, new Leaf("ash", 3))));

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(gardener.seen).contains(new Leaf("oak", 1), new Leaf("ash", 3)));
      assertThat(gardener.removed).containsExactly("oak");

      ConsumerRecord<String, byte[]> first =
          read(TOPIC).stream().filter(each -> each.key().equals("oak")).findFirst().orElseThrow();
      assertThat(headers(first))
          .containsEntry("ce_type", "leaf.grown")
          .containsEntry("ce_id", "oak/1")
          .containsEntry("ce_source", "/gardener")
          .containsEntry("ce_time", "2026-03-02T00:00:00Z")
          .containsEntry("content-type", "application/json");
      assertThat(first.timestamp() % Duration.ofDays(1).toMillis())
          .as("a record carries a day and no time of the day")
          .isZero();

      List<ConsumerRecord<String, byte[]>> dead = read(TOPIC + ".dlt");
      assertThat(dead).hasSize(1);
      assertThat(dead.get(0).key()).isEqualTo("oak");
      assertThat(headers(dead.get(0)))
          .containsEntry("ce_id", "oak/2")
          .hasEntrySatisfying(
              "kafka_dlt-exception-message", reason -> assertThat(reason).contains("Leaf"));
    }
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void aRestartReadsOnAndAnEmptiedStoreReadsFromTheBeginning() {
    try (ConfigurableApplicationContext service = service("ranger")) {
      await().atMost(Duration.ofSeconds(30)).until(() -> topicExists());
      service
          .getBean(EventPublisher.class)
          .publish(
              List.of(
                  new OutgoingEvent(TOPIC, "elm", "leaf.grown", "elm/1", DAY, new Leaf("elm", 7))));
      awaitLeaf(service, "elm");
    }
    try (ConfigurableApplicationContext service = service("ranger")) {
      service
          .getBean(EventPublisher.class)
          .publish(
              List.of(
                  new OutgoingEvent(TOPIC, "fir", "leaf.grown", "fir/1", DAY, new Leaf("fir", 9))));
      awaitLeaf(service, "fir");
      assertThat(service.getBean(Gardener.class).seen).doesNotContain(new Leaf("elm", 7));
    }
    try (TestStore empty = TestStore.start();
        ConfigurableApplicationContext service = service("ranger", empty)) {
      awaitLeaf(service, "fir");
      assertThat(service.getBean(Gardener.class).seen).contains(new Leaf("elm", 7));
    }
  }

  private static void awaitLeaf(ConfigurableApplicationContext service, String tree) {
    Gardener gardener = service.getBean(Gardener.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> gardener.seen.stream().anyMatch(leaf -> leaf.tree().equals(tree)));
  }

  private static ConfigurableApplicationContext service(String name) {
    return service(name, store);
  }

  private static ConfigurableApplicationContext service(String name, TestStore in) {
    return new SpringApplicationBuilder(Gardener.class)
        .web(WebApplicationType.NONE)
        .properties(
            "spring.application.name=" + name,
            "cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "cambium.kafka.static-member=true",
            "cambium.mongodb.uri=" + in.connectionString(),
            "cambium.mongodb.database=" + in.database(name),
            "cambium.mongodb.check=true")
        .run();
  }

  private static boolean topicExists() {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      return consumer.listTopics().keySet().containsAll(List.of(TOPIC, TOPIC + ".dlt"));
    }
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
