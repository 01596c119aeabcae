package cambium.platform.testing;

import cambium.embedded.EmbeddedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mongodb.MongoDBContainer;

/** An empty document store for a test: real MongoDB where there is one, else the embedded store. */
public final class TestStore implements AutoCloseable {
  private static final String IMAGE = "mongo:8.0";

  private final @Nullable EmbeddedStore embedded;
  private final String connectionString;
  private final String suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
  private final Set<String> databases = ConcurrentHashMap.newKeySet();

  private TestStore(@Nullable EmbeddedStore embedded, String connectionString) {
    this.embedded = embedded;
    this.connectionString = connectionString;
  }

  public static TestStore start() {
    Optional<String> real = Real.ADDRESS;
    if (real.isPresent()) {
      return new TestStore(null, real.get());
    }
    EmbeddedStore store = EmbeddedStore.inMemory();
    return new TestStore(store, store.connectionString());
  }

  /** Where the driver finds it. */
  public String connectionString() {
    return connectionString;
  }

  /** The name under which a service keeps its database here; no other test has the same. */
  public String database(String name) {
    String unique = name + suffix;
    databases.add(unique);
    return unique;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
      return;
    }
    try (MongoClient client = MongoClients.create(connectionString)) {
      databases.forEach(name -> client.getDatabase(name).drop());
    }
  }

  /** Decided once in a run, when the first store is asked for. */
  private static final class Real {
    static final Optional<String> ADDRESS =
        TestEngines.find(
            "store",
            "CAMBIUM_TEST_MONGODB_URI",
            IMAGE,
            Real::startContainer,
            "the embedded store (mongo-java-server)");

    @SuppressWarnings("resource") // Testcontainers ends it with this process.
    private static String startContainer() {
      MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
      container.start();
      return container.getReplicaSetUrl();
    }
  }
}
