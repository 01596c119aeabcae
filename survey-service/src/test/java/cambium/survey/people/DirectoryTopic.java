package cambium.survey.people;

import cambium.survey.published.PersonPublished;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the directory's topic as another service would. */
public final class DirectoryTopic {
  private static final TopicPartition ONLY = new TopicPartition(PersonPublished.TOPIC, 0);

  public record Event(
      String key, @Nullable String type, @Nullable String id, @Nullable String data) {
    public static final String COMPLETE = ":directory";
  }

  private DirectoryTopic() {}

  public static List<Event> read(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    List<Event> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(ONLY));
      consumer.seekToBeginning(List.of(ONLY));
      long end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
      while (consumer.position(ONLY) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record ->
                    events.add(
                        new Event(
                            record.key(),
                            header(record.headers().lastHeader("ce_type")),
                            header(record.headers().lastHeader("ce_id")),
                            record.value())));
      }
    }
    return events;
  }

  /** What a reader holds who has read everything: the data of each person. */
  public static Map<String, String> heldAfter(List<Event> events) {
    Map<String, String> held = new TreeMap<>();
    for (Event event : events) {
      if (event.data() == null) {
        held.remove(event.key());
      } else if (!event.key().equals(Event.COMPLETE)) {
        held.put(event.key(), event.data());
      }
    }
    return held;
  }

  private static @Nullable String header(@Nullable Header header) {
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
