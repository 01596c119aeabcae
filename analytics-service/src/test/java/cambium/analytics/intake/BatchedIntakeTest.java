package cambium.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.analytics.fixtures.Acme;
import cambium.analytics.fixtures.Kafka;
import cambium.analytics.fixtures.Kafka.Event;
import cambium.analytics.fixtures.RunningAnalytics;
import cambium.platform.mongo.StoreRules;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What comes together is kept as if each had come by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchedIntakeTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final TestStore store = TestStore.start();
  private final Kafka kafka;
  private final RunningAnalytics analytics;

  BatchedIntakeTest(@TempDir Path directory) {
    kafka = Kafka.start(directory);
    analytics = RunningAnalytics.start(kafka, store, issuer);
  }

  @AfterAll
  void close() {
    analytics.close();
    store.close();
    kafka.close();
    issuer.close();
  }

  @Test
  void theNewestVersionOfAResponseStands() {
    List<Event> events = new ArrayList<>();
    events.add(answered("versions", 0, 1, 1));
    events.add(answered("versions", 0, 3, 3));
    events.add(answered("versions", 0, 2, 2));
    events.add(answered("versions", 0, 3, 3));
    events.add(answered("versions", 1, 1, 4));
    events.add(Acme.withdrawn("versions", "a", "EMPLOYEE", 1, 2));
    events.add(answered("versions", 1, 1, 4));
    kafka.publish(events);
    // Older ones of what is held, among new ones.
    kafka.publish(
        List.of(
            answered("versions", 0, 2, 2),
            answered("versions", 2, 1, 5),
            answered("versions", 1, 1, 4),
            answered("versions", 3, 1, 1)));
    until(() -> count("responses.versions") == 4);

    assertThat(response("versions", 0).getLong("version")).isEqualTo(3);
    assertThat(response("versions", 0).getString("said")).contains("\"stress-1\":3");
    assertThat(response("versions", 1).getLong("version")).isEqualTo(2);
    assertThat(response("versions", 1).containsKey("said")).as("it was withdrawn").isFalse();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheRestIsKept() {
    List<Event> events = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      events.add(answered("poisoned", number, 1, 2));
    }
    Event good = events.get(12);
    Event bad =
        new Event(
            good.topic(),
            good.key(),
            good.type(),
            "the-bad-one",
            String.valueOf(good.json()).replace("\"stress-1\":2", "\"stress-1\":\"often\""));
    events.set(12, bad);
    kafka.publish(events);
    until(() -> count("responses.poisoned") == 29);

    until(() -> deadLetters().stream().anyMatch(event -> event.id().equals("the-bad-one")));
    assertThat(deadLetters())
        .filteredOn(event -> event.id().equals("the-bad-one"))
        .singleElement()
        .satisfies(
            dead -> {
              assertThat(dead.key()).isEqualTo("poisoned/a");
              assertThat(dead.json()).isEqualTo(bad.json());
            });
  }

  @Test
  void aPersonWhoLeavesAndOneWhoComesBackAreKeptInTheirOrder() {
    Event leaver = person("leaver");
    Event returner = person("returner");
    kafka.publish(
        List.of(
            leaver,
            returner,
            new Event(leaver.topic(), "leaver", "", "", null),
            new Event(returner.topic(), "returner", "", "", null),
            returner,
            Acme.directory().get(Acme.directory().size() - 1)));
    until(() -> count("directory") == 1);

    assertThat(ids("people")).contains("returner").doesNotContain("leaver");
  }

  private static Event person(String id) {
    Event ceo = Acme.directory().get(0);
    String json = String.valueOf(ceo.json()).replace("ceo", id);
    return new Event(ceo.topic(), id, ceo.type(), id, json);
  }

  private static Event answered(String round, int number, int version, int value) {
    return Acme.response(round, "a", "EMPLOYEE", number, version, Map.of("stress-1", value));
  }

  private List<Event> deadLetters() {
    return kafka.everythingOn("cambium.responses.v1.dlt", 1);
  }

  private Document response(String round, int number) {
    String key = "response-key-of-" + round + "-" + number;
    return Objects.requireNonNull(
        database().getCollection("responses." + round).find(new Document("_id", key)).first());
  }

  private List<String> ids(String collection) {
    return StreamSupport.stream(database().getCollection(collection).find().spliterator(), false)
        .map(kept -> kept.getString("_id"))
        .toList();
  }

  private long count(String collection) {
    return database().getCollection(collection).countDocuments();
  }

  private MongoDatabase database() {
    return analytics.bean(MongoDatabase.class);
  }

  private static void until(BooleanSupplier condition) {
    await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
  }
}
