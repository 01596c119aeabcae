package cambium.platform.testing;

import static org.awaitility.Awaitility.await;

import cambium.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A broker without topics of ours for a test: a server where there is one, else the same broker in
 * this process. A server must be for tests alone, since {@link #start} removes what was there.
 */
public final class TestKafka implements AutoCloseable {
  private static final String IMAGE = "apache/kafka:4.2.1";
  private static final List<String> OURS = List.of("cambium.", "test.");

  private final @Nullable EmbeddedKafka embedded;
  private final String bootstrapServers;

  private TestKafka(@Nullable EmbeddedKafka embedded, String bootstrapServers) {
    this.embedded = embedded;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts with nothing; the directory takes the data of a broker in this process. */
  public static TestKafka start(Path directory) {
    Optional<String> server = Real.ADDRESS;
    if (server.isPresent()) {
      removeOurTopics(server.get());
      return new TestKafka(null, server.get());
    }
    EmbeddedKafka broker = EmbeddedKafka.start(directory);
    return new TestKafka(broker, broker.bootstrapServers());
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  private static void removeOurTopics(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.deleteTopics(ours(admin)).all().get();
      await().atMost(Duration.ofSeconds(30)).until(() -> ours(admin).isEmpty());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ours(Admin admin) throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get().stream()
        .filter(name -> OURS.stream().anyMatch(name::startsWith))
        .toList();
  }

  /** Decided once in a run, when the first broker is asked for. */
  private static final class Real {
    static final Optional<String> ADDRESS =
        TestEngines.find(
            "broker",
            "CAMBIUM_TEST_KAFKA_BOOTSTRAP_SERVERS",
            IMAGE,
            Real::startContainer,
            "Kafka " + AppInfoParser.getVersion());

    @SuppressWarnings("resource") // Testcontainers ends it with this process.
    private static String startContainer() {
      KafkaContainer container =
          new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
      container.start();
      return container.getBootstrapServers();
    }
  }
}
