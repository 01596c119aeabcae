package cambium.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Response events that lie ready on their topic, until analytics has them in its store, against a
 * bare consumer that reads the same records and inserts their bytes in bulk, without a look at
 * them. Both sides take turns; their first turns warm up and do not count. An argument is the
 * number of responses in a turn.
 */
public final class AnswerIntake {
  private static final int WARM_UP = 2;
  private static final int TURNS = 5;
  private static final int RESPONSES_PER_TURN = 20_000;
  private static final int PEOPLE = 100_000;

  private final PrintStream out;
  private final Analytics analytics;
  private final KafkaConsumer<String, byte[]> bare;
  private final List<TopicPartition> partitions =
      IntStream.range(0, 6).mapToObj(p -> new TopicPartition("cambium.responses.v1", p)).toList();
  private final Company company = new Company(PEOPLE);
  private final int perTurn;

  private AnswerIntake(PrintStream out, Analytics analytics, int perTurn) {
    this.out = out;
    this.analytics = analytics;
    this.perTurn = perTurn;
    this.bare =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                analytics.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                2000),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    bare.assign(partitions);
  }

  public static void main(String[] arguments) throws Exception {
    int perTurn = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RESPONSES_PER_TURN;
    try (Analytics analytics = new Analytics()) {
      new AnswerIntake(System.out, analytics, perTurn).compare();
    }
  }

  private void compare() {
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < WARM_UP + TURNS; turn++) {
      String round = "turn-" + turn;
      Map<TopicPartition, Long> from = bare.endOffsets(partitions);
      analytics.feed().send(company.responses(round, perTurn));
      double taken = perSecond(() -> takeIn(round));
      double limit = perSecond(() -> insertBare(round, from));
      out.printf(
          Locale.ROOT,
          "%s: taken in %.0f/s, limit %.0f/s, ratio %.2f%n",
          turn < WARM_UP ? "warm-up" : "turn " + (turn - WARM_UP + 1),
          taken,
          limit,
          taken / limit);
      if (turn >= WARM_UP) {
        ratios[turn - WARM_UP] = taken / limit;
      }
    }
    bare.close();
    Arrays.sort(ratios);
    out.printf(
        Locale.ROOT,
        "intake: median ratio %.2f (from %.2f to %.2f), aim at least 0.50%n",
        ratios[TURNS / 2],
        ratios[0],
        ratios[TURNS - 1]);
  }

  private double perSecond(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return perTurn / ((System.nanoTime() - begin) / 1e9);
  }

  /** The service sees nothing of the turn before the commit. */
  private void takeIn(String round) {
    analytics.feed().commit();
    analytics.awaitCount("responses." + round, perTurn);
  }

  private void insertBare(String round, Map<TopicPartition, Long> from) {
    MongoCollection<Document> records =
        analytics.bean(MongoClient.class).getDatabase("bare").getCollection(round);
    Map<TopicPartition, Long> to = bare.endOffsets(partitions);
    from.forEach(bare::seek);
    while (partitions.stream()
        .anyMatch(p -> bare.position(p) < Objects.requireNonNull(to.get(p)))) {
      List<Document> batch = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : bare.poll(Duration.ofSeconds(1))) {
        String id =
            new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        batch.add(new Document("_id", id).append("bytes", new Binary(record.value())));
      }
      if (!batch.isEmpty()) {
        records.insertMany(batch, new InsertManyOptions().ordered(false));
      }
    }
  }
}
