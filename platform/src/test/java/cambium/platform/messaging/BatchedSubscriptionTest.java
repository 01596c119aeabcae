package cambium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.platform.mongo.MongoConfiguration;
import cambium.platform.testing.TestKafka;
import cambium.platform.testing.TestStore;
import cambium.platform.time.TimeConfiguration;
import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Events that are taken together are as safe as those that are taken one at a time. */
class BatchedSubscriptionTest {
  private static final String TOPIC = "test.seeds.v1";
  private static final String DEAD = TOPIC + ".dlt";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path directory;
  private TestKafka kafka;
  private TestStore store;

  record Seed(String tree, int number) {}

  @Configuration(proxyBeanMethods = false)
  @Import({TimeConfiguration.class, MongoConfiguration.class, MessagingConfiguration.class})
  static class Grower {
    @Bean
    Topic seeds() {
      return new Topic(TOPIC, 2, Topic.Keep.FOREVER);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import({TimeConfiguration.class, MongoConfiguration.class, MessagingConfiguration.class})
  static class Sower {
    final List<Integer> sizes = new CopyOnWriteArrayList<>();
    final List<Seed> sown = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures;

    Sower(@Value("${test.failures}") int failures) {
      this.failures = new AtomicInteger(failures);
    }

    @Bean
    Subscription reader() {
      return Subscription.batched(
          TOPIC,
          events -> {
            List<Seed> seeds = events.stream().map(event -> event.as(Seed.class)).toList();
            if (failures.getAndDecrement() > 0) {
              throw new MongoTimeoutException("no store");
            }
            sizes.add(events.size());
            sown.addAll(seeds);
          });
    }
  }

  @BeforeEach
  void start() {
    kafka = TestKafka.start(directory);
    store = TestStore.start();
  }

  @AfterEach
  void stop() {
    store.close();
    kafka.close();
  }

  @Test
  void oneThatCannotBeReadIsPutAsideAndTheRestIsTaken() {
    publishWhileNobodyReads(
        Stream.of(seeds("oak", 0, 10), noSeed("oak"), seeds("oak", 10, 20)).flatMap(s -> s));

    try (ConfigurableApplicationContext service = service()) {
      Sower sower = service.getBean(Sower.class);
      until(() -> sower.sown.contains(new Seed("oak", 19)));

      assertThat(sower.sown.stream().map(Seed::number))
          .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
      assertThat(sower.sizes).as("what comes after it comes together").contains(10);
      until(() -> dead().equals(List.of("oak")));
    }
  }

  @Test
  void aFailingStoreIsTriedAgainAndNothingIsPutAside() {
    publishWhileNobodyReads(seeds("oak", 0, 20));

    try (ConfigurableApplicationContext service = service(2)) {
      Sower sower = service.getBean(Sower.class);
      until(() -> sower.sown.size() >= 20);

      assertThat(sower.sizes).containsExactly(20);
      assertThat(dead()).isEmpty();
    }
  }

  @Test
  void aDeadLetterThatCannotBeWrittenHoldsUpItsPartitionAndNoOther() throws Exception {
    String other = otherPartitionThan("oak");
    publishWhileNobodyReads(
        Stream.of(noSeed("oak"), seeds("oak", 0, 3), seeds(other, 0, 3)).flatMap(s -> s));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.deleteTopics(List.of(DEAD)).all().get();

      try (ConfigurableApplicationContext service = service()) {
        Sower sower = service.getBean(Sower.class);
        until(() -> sower.sown.contains(new Seed(other, 2)));
        assertThat(sower.sown).extracting(Seed::tree).containsOnly(other);

        createAgain(admin);
        until(() -> sower.sown.contains(new Seed("oak", 2)));
        assertThat(dead()).contains("oak");
      }
    }
  }

  private static void createAgain(Admin admin) throws ExecutionException, InterruptedException {
    admin.createTopics(List.of(new NewTopic(DEAD, 1, (short) 1))).all().get();
  }

  private static String otherPartitionThan(String key) {
    return Stream.of("ash", "elm", "fir", "yew", "ivy", "box", "bay")
        .filter(tree -> partition(tree) != partition(key))
        .findFirst()
        .orElseThrow();
  }

  private static int partition(String key) {
    return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 2);
  }

  /** So that they lie ready when somebody does. */
  private void publishWhileNobodyReads(Stream<OutgoingEvent> events) {
    try (TestStore another = TestStore.start();
        ConfigurableApplicationContext publisher = service(Grower.class, another, 0)) {
      until(() -> topics().contains(DEAD));
      publisher.getBean(EventPublisher.class).publish(events.toList());
    }
  }

  private static Stream<OutgoingEvent> seeds(String tree, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> event(tree, tree + "/" + i, new Seed(tree, i)));
  }

  private static Stream<OutgoingEvent> noSeed(String tree) {
    return Stream.of(event(tree, tree + "/none", List.of("no seed")));
  }

  private static OutgoingEvent event(String tree, String id, Object data) {
    return new OutgoingEvent(TOPIC, tree, "seed.ripened", id, DAY, data);
  }

  private ConfigurableApplicationContext service() {
    return service(0);
  }

  private ConfigurableApplicationContext service(int failures) {
    return service(Sower.class, store, failures);
  }

  private ConfigurableApplicationContext service(Class<?> beans, TestStore in, int failures) {
    return new SpringApplicationBuilder(beans)
        .web(WebApplicationType.NONE)
        .properties(
            "spring.application.name=sower",
            "test.failures=" + failures,
            "cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "cambium.mongodb.uri=" + in.connectionString(),
            "cambium.mongodb.database=" + in.database("sower"))
        .run();
  }

  private List<String> topics() {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      return List.copyOf(consumer.listTopics().keySet());
    }
  }

  /** The keys of what was put aside. */
  private List<String> dead() {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      TopicPartition partition = new TopicPartition(DEAD, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<String> keys = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
      }
      return keys;
    }
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static void until(BooleanSupplier condition) {
    await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
  }
}
