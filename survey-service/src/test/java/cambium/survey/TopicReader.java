package cambium.survey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is on a topic about one round, as another service would. */
public final class TopicReader {
  public static final String ROUNDS = "cambium.rounds.v1";
  public static final String RESPONSES = "cambium.responses.v1";

  public record Event(String key, String type, String id, String json) {
    public JsonNode data() {
      return JsonMapper.shared().readTree(json);
    }
  }

  private TopicReader() {}

  public static List<Event> read(String topic, String round) {
    return read(Engines.broker().bootstrapServers(), topic, round);
  }

  public static List<Event> read(String bootstrapServers, String topic, String round) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    List<Event> events = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record ->
                    events.add(
                        new Event(
                            record.key(),
                            header(record.headers().lastHeader("ce_type").value()),
                            header(record.headers().lastHeader("ce_id").value()),
                            record.value())));
      }
    }
    return events.stream()
        .filter(event -> event.key().equals(round) || event.key().startsWith(round + "/"))
        .toList();
  }

  private static String header(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
