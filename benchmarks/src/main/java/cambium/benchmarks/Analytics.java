package cambium.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import cambium.analytics.AnalyticsService;
import cambium.embedded.EmbeddedKafka;
import cambium.embedded.EmbeddedStore;
import cambium.platform.testing.TestIssuer;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The analytics service with the engines that it runs on by default, in a directory that goes. */
final class Analytics implements AutoCloseable {
  private final Path directory;
  private final EmbeddedKafka kafka;
  private final EmbeddedStore store;
  private final TestIssuer issuer = TestIssuer.start();
  private final Feed feed;
  private final ConfigurableApplicationContext service;

  Analytics() throws IOException {
    this.directory = Files.createTempDirectory("cambium-benchmark-");
    this.kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    this.store = EmbeddedStore.start(directory.resolve("store"));
    this.feed = new Feed(kafka.bootstrapServers());
    this.service =
        AnalyticsService.application()
            .sources(ServerTime.class)
            .run(
                "--server.port=0",
                "--cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--cambium.kafka.static-member=true",
                "--cambium.mongodb.uri=" + store.connectionString(),
                "--cambium.identity-url=" + issuer.url());
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  Feed feed() {
    return feed;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  String address() {
    return "http://localhost:" + Servers.port(service);
  }

  TestIssuer issuer() {
    return issuer;
  }

  /** The people, until the service knows them. */
  void employ(Company company) {
    feed.send(company.directory().stream());
    feed.commit();
    await(() -> database().getCollection("directory").find(eq("_id", "complete")).first() != null);
  }

  /** A round that is still open, until everything of it is held. */
  void fill(Company company, String round, int answered) {
    feed.send(Stream.concat(company.opened(round).stream(), company.responses(round, answered)));
    feed.commit();
    awaitCount("teams." + round, company.managers());
    awaitCount("responses." + round, answered);
  }

  /** Until the round's results are published. */
  void close(Company company, String round, int answered) {
    feed.send(Stream.of(company.closed(round, answered)));
    feed.commit();
    await(() -> has(round, "announced"));
  }

  boolean has(String round, String mark) {
    Document kept = database().getCollection("rounds").find(eq("_id", round)).first();
    return kept != null && kept.get(mark) != null;
  }

  void awaitCount(String collection, long documents) {
    await(() -> database().getCollection(collection).countDocuments() == documents);
  }

  MongoDatabase database() {
    return bean(MongoDatabase.class);
  }

  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
    feed.close();
    store.close();
    kafka.close();
    issuer.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}
