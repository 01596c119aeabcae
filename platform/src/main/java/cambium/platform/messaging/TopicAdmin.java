package cambium.platform.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics that are missing and asks which exist. */
final class TopicAdmin {
  private final KafkaSettings settings;

  TopicAdmin(KafkaSettings settings) {
    this.settings = settings;
  }

  /** Creates what is missing among {@code own}; says which of {@code needed} do not exist yet. */
  Set<String> prepare(List<Topic> own, Collection<String> needed)
      throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          own.stream()
              .flatMap(this::withDeadLetters)
              .filter(topic -> !existing.contains(topic.name()))
              .toList();
      for (var created : admin.createTopics(missing).values().entrySet()) {
        try {
          created.getValue().get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
      Set<String> absent = new java.util.HashSet<>(needed);
      absent.removeAll(existing);
      missing.forEach(topic -> absent.remove(topic.name()));
      return absent;
    }
  }

  private Stream<NewTopic> withDeadLetters(Topic topic) {
    return Stream.of(
        newTopic(topic.name(), topic.partitions(), topic.keep()),
        newTopic(topic.name() + ".dlt", 1, Topic.Keep.FOREVER));
  }

  private NewTopic newTopic(String name, int partitions, Topic.Keep keep) {
    Map<String, String> configuration = new HashMap<>(keep.configuration());
    // Small segments: the embedded broker maps the index files of each one.
    configuration.put("segment.bytes", "67108864");
    return new NewTopic(name, partitions, settings.replication()).configs(configuration);
  }
}
