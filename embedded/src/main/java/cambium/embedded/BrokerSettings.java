package cambium.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** What a broker of one node needs in one process: few threads, small buffers, quick groups. */
record BrokerSettings(Path directory, int port, int controllerPort) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  Properties toProperties() {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", String.valueOf(NODE_ID));
    settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.setProperty("log.dirs", directory.toString());
    settings.setProperty("auto.create.topics.enable", "false");
    oneReplica(settings);
    fewThreads(settings);
    smallBuffers(settings);
    quickGroups(settings);
    return settings;
  }

  private static void oneReplica(Properties settings) {
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
  }

  private static void fewThreads(Properties settings) {
    settings.setProperty("num.network.threads", "1");
    settings.setProperty("num.io.threads", "2");
    settings.setProperty("background.threads", "1");
    settings.setProperty("num.recovery.threads.per.data.dir", "2");
    settings.setProperty("group.coordinator.threads", "1");
    settings.setProperty("log.cleaner.threads", "1");
  }

  private static void smallBuffers(Properties settings) {
    settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
    settings.setProperty("log.cleaner.io.buffer.size", String.valueOf(256 << 10));
    settings.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
    settings.setProperty("log.segment.bytes", String.valueOf(64 << 20));
    settings.setProperty("metadata.log.segment.bytes", String.valueOf(16 << 20));
    settings.setProperty("queued.max.requests", "64");
  }

  private static void quickGroups(Properties settings) {
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("group.min.session.timeout.ms", "1000");
    settings.setProperty("initial.broker.registration.timeout.ms", "30000");
  }
}
