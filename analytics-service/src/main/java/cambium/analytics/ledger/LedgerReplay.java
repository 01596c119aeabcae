package cambium.analytics.ledger;

import cambium.analytics.round.Round;
import cambium.analytics.round.RoundStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the ledger topic against the store, once at the start and before anything is sealed. What
 * only the topic has is restored and never sealed again; what only the store has is published
 * again.
 */
@Component
class LedgerReplay {
  static final String LEDGER = "cambium.atoms.v1";
  private static final Logger log = LoggerFactory.getLogger(LedgerReplay.class);
  private static final TopicPartition WHOLE = new TopicPartition(LEDGER, 0);

  private final RoundStore rounds;
  private final AtomStore atoms;
  private final String bootstrapServers;
  private final Set<String> damaged = new HashSet<>();
  private boolean done;

  LedgerReplay(
      RoundStore rounds,
      AtomStore atoms,
      @Value("${cambium.kafka.bootstrap-servers}") String bootstrapServers) {
    this.rounds = rounds;
    this.atoms = atoms;
    this.bootstrapServers = bootstrapServers;
  }

  /** True if something was found that has to be published again. */
  boolean once() {
    if (done) {
      return false;
    }
    Set<String> found = replay();
    List<Round> lost =
        rounds.all().stream().filter(r -> r.released() && !found.contains(r.id())).toList();
    lost.forEach(round -> rounds.lostFromLedger(round.id()));
    log.info("The ledger holds {} rounds, and {} are published again", found.size(), lost.size());
    done = true;
    return !lost.isEmpty();
  }

  /** Whether the topic holds a part of the round only: what was sealed once is never guessed at. */
  boolean lacksAPartOf(String round) {
    return damaged.contains(round);
  }

  /** The rounds that the topic holds whole. */
  private Set<String> replay() {
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
      Map<String, LedgerRound> open = new HashMap<>();
      Set<String> whole = new LinkedHashSet<>();
      while (consumer.position(WHOLE) < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          take(record, open, whole);
        }
      }
      return whole;
    }
  }

  private void take(
      ConsumerRecord<String, byte[]> record, Map<String, LedgerRound> open, Set<String> whole) {
    LedgerRound round = open.computeIfAbsent(record.key(), LedgerRound::new);
    try {
      round
          .take(type(record), new String(record.value(), StandardCharsets.UTF_8))
          .filter(complete -> whole.add(complete.round()))
          .ifPresent(complete -> restore(round, complete, whole.size()));
    } catch (IllegalStateException e) {
      log.error("{}: it is not sealed again", e.getMessage());
      damaged.add(record.key());
    }
  }

  private void restore(LedgerRound round, LedgerRound.Complete complete, long place) {
    String id = complete.round();
    if (rounds.find(id).filter(known -> known.sealed() != null).isEmpty()) {
      atoms.keep(id, round.atoms(), round.coarse(), round.comments());
      rounds.restored(id, complete.mark(place));
    }
    damaged.remove(id);
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    Header type = record.headers().lastHeader("ce_type");
    return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
  }
}
