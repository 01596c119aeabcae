package cambium.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real Kafka broker, one node, inside this process. Its records stay in the given directory and
 * are there again at the next start.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts a broker on a free port of the loopback address. */
  public static EmbeddedKafka start(Path directory) {
    return start(directory, 0);
  }

  /** Starts a broker on the given port of the loopback address; 0 chooses a free one. */
  public static EmbeddedKafka start(Path directory, int port) {
    neverEndTheProcess();
    Path storage = BrokerStorage.formatOnce(directory);
    int chosen = port == 0 ? FreePort.choose() : port;
    BrokerSettings settings = new BrokerSettings(storage, chosen, FreePort.otherThan(chosen));
    KafkaConfig config = KafkaConfig.fromProps(settings.toProperties(), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedKafka(server, chosen);
  }

  /** The address for clients. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** Kafka ends its process on a fatal fault; here the process is not Kafka's to end. */
  private static void neverEndTheProcess() {
    Exit.setExitProcedure(
        (status, message) -> log.error("The broker gave up ({}): {}", status, message));
    Exit.setHaltProcedure(
        (status, message) -> log.error("The broker gave up ({}): {}", status, message));
  }
}
