package cambium.analytics.ledger;

import static com.mongodb.client.model.Filters.eq;

import cambium.analytics.round.RoundStore;
import cambium.analytics.round.SealedMark;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.Rest;
import cambium.platform.messaging.EventJson;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger topic into an empty store, before anything is sealed: what was sealed once is
 * replayed and never sealed again.
 */
@Component
class LedgerReplay {
  static final String LEDGER = "cambium.atoms.v1";
  private static final Logger log = LoggerFactory.getLogger(LedgerReplay.class);
  private static final TopicPartition WHOLE = new TopicPartition(LEDGER, 0);

  /** What is read of {@code round.sealed}. */
  private record Complete(String round, long atoms, @Nullable Rest rest) {}

  private final MongoCollection<Document> meta;
  private final RoundStore rounds;
  private final AtomStore atoms;
  private final String bootstrapServers;
  private boolean done;

  LedgerReplay(
      MongoDatabase database,
      RoundStore rounds,
      AtomStore atoms,
      @Value("${cambium.kafka.bootstrap-servers}") String bootstrapServers) {
    this.meta = database.getCollection("meta");
    this.rounds = rounds;
    this.atoms = atoms;
    this.bootstrapServers = bootstrapServers;
  }

  /** Replays if this store never did. */
  void once() {
    if (done || meta.find(eq("_id", "ledger")).first() != null) {
      done = true;
      return;
    }
    replay();
    meta.replaceOne(
        eq("_id", "ledger"), new Document("_id", "ledger"), new ReplaceOptions().upsert(true));
    done = true;
  }

  private void replay() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(WHOLE));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(WHOLE)).get(WHOLE));
      Map<String, List<Atom>> pending = new HashMap<>();
      long sequence = 0;
      while (consumer.position(WHOLE) < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          sequence += take(record, pending, sequence + 1) ? 1 : 0;
        }
      }
      log.info("Read the ledger: {} rounds were sealed before", sequence);
    }
  }

  /** Whether a round became complete that was not before. */
  private boolean take(
      ConsumerRecord<String, byte[]> record, Map<String, List<Atom>> pending, long sequence) {
    String json = new String(record.value(), StandardCharsets.UTF_8);
    if (type(record).equals("atom.sealed")) {
      Atom atom = EventJson.read(json, Atom.class);
      pending.computeIfAbsent(atom.round(), round -> new ArrayList<>()).add(atom);
      return false;
    }
    Complete complete = EventJson.read(json, Complete.class);
    List<Atom> sealed = pending.remove(complete.round());
    boolean known = rounds.find(complete.round()).filter(r -> r.sealed() != null).isPresent();
    if (known) {
      return false;
    }
    atoms.keep(complete.round(), sealed == null ? List.of() : sealed);
    rounds.restored(complete.round(), new SealedMark(sequence, complete.atoms(), complete.rest()));
    return true;
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    Header type = record.headers().lastHeader("ce_type");
    return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
  }
}
