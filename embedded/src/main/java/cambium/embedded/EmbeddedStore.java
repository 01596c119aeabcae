package cambium.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A document store that speaks MongoDB's protocol, inside this process. Whatever it acknowledged is
 * in its file, also after {@code kill -9}.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int CONNECTIONS_AT_A_TIME = 32;
  // A page is written anew whenever one of its documents changes; small ones are soon written.
  private static final int PAGE_BYTES = 4 * 1024;

  private final MongoServer server;
  private final InetSocketAddress address;

  private EmbeddedStore(MongoServer server, InetSocketAddress address) {
    this.server = server;
    this.address = address;
  }

  /** A store in a file of the directory, on a free port of the loopback address. */
  public static EmbeddedStore start(Path directory) {
    return start(directory, 0);
  }

  /** A store in a file of the directory, on the given port of the loopback address; 0 is any. */
  public static EmbeddedStore start(Path directory, int port) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the store's directory " + directory, e);
    }
    return serve(open(directory.resolve("store.mv").toString()), port);
  }

  /** A store that forgets everything at close, for tests. */
  public static EmbeddedStore inMemory() {
    return serve(open(null), 0);
  }

  private static MVStore open(@Nullable String file) {
    return new MVStore.Builder().fileName(file).cacheSize(32).pageSplitSize(PAGE_BYTES).open();
  }

  private static EmbeddedStore serve(MVStore store, int port) {
    DurableBackend backend = new DurableBackend(store);
    backend.version(ServerVersion.MONGO_5_0);
    MongoServer server = new MongoServer(backend);
    server.bind(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTIONS_AT_A_TIME);
    return new EmbeddedStore(server, server.getLocalAddress());
  }

  /** Where the driver finds the store. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + address.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
