package cambium.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import cambium.embedded.EmbeddedKafka;
import cambium.embedded.EmbeddedStore;
import cambium.survey.SurveyService;
import cambium.survey.people.ImportingPeople;
import cambium.survey.people.ImportingPeople.Outcome;
import cambium.survey.round.DraftingRound;
import cambium.survey.round.EndingRound;
import cambium.survey.round.OpeningRound;
import cambium.survey.round.Round;
import cambium.survey.round.RoundRequest;
import cambium.survey.round.RoundState;
import cambium.survey.round.Rounds;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The survey service with the engines that it runs on by default, in a directory that goes. */
final class Servers implements AutoCloseable {
  private final Path directory;
  private final EmbeddedKafka kafka;
  private final EmbeddedStore store;
  private final ConfigurableApplicationContext survey;

  Servers() throws IOException {
    this.directory = Files.createTempDirectory("cambium-benchmark-");
    this.kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    this.store = EmbeddedStore.start(directory.resolve("store"));
    this.survey =
        SurveyService.application()
            .run(
                "--server.port=0",
                "--cambium.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--cambium.mongodb.uri=" + store.connectionString());
  }

  Path directory() {
    return directory;
  }

  String storeUri() {
    return store.connectionString();
  }

  <T> T bean(Class<T> type) {
    return survey.getBean(type);
  }

  int port() {
    return port(survey);
  }

  static int port(ConfigurableApplicationContext service) {
    return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** A round that asks everybody and sends no mail. */
  Round draft(List<String> modules) {
    String closesAt = Instant.now().plus(Duration.ofDays(7)).toString();
    return bean(DraftingRound.class)
        .draft(
            new RoundRequest(
                "cambium-pulse", modules, "Benchmark", closesAt, null, null, true, null));
  }

  /**
   * Imports people and waits until the other services would know them, so that nothing competes.
   */
  void importPeople(byte[] csv) {
    if (!(bean(ImportingPeople.class).importAll(csv, false) instanceof Outcome.Imported)) {
      throw new IllegalStateException("the people were not imported");
    }
    MongoCollection<Document> directory = bean(MongoDatabase.class).getCollection("directory");
    await(
        () -> {
          Document state = Objects.requireNonNull(directory.find(eq("_id", "current")).first());
          return state
              .getLong("version")
              .equals(state.get("published", Document.class).getLong("version"));
        });
  }

  void open(Round draft) {
    bean(OpeningRound.class).open(draft.id());
    await(() -> bean(Rounds.class).find(draft.id()).orElseThrow().state() == RoundState.OPEN);
  }

  /** Out of the way of the next, which asks others. */
  void cancel(Round open) {
    bean(EndingRound.class).cancel(open.id(), "it was measured");
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() throws IOException {
    survey.close();
    store.close();
    kafka.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}
