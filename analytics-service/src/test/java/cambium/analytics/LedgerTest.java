package cambium.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.analytics.fixtures.Acme;
import cambium.analytics.fixtures.Kafka;
import cambium.analytics.fixtures.Kafka.Event;
import cambium.analytics.fixtures.RunningAnalytics;
import cambium.contracts.Contracts;
import cambium.platform.mongo.StoreRules;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The store and the ledger topic restore each other, to the same bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {
  private static final String LEDGER = "cambium.atoms.v1";
  private static final String ENPS =
      """
      {"id":"recommend","title":{"en":"Recommend"},"construct":"other","higherIs":"better",
       "kind":"enps","layers":["EMPLOYEE"],
       "items":[{"id":"recommend","min":0,"max":10,"reverse":false}]},
      """;
  private final Kafka kafka;
  private final TestStore store = TestStore.start();
  private final TestIssuer issuer = TestIssuer.start();

  LedgerTest(@TempDir Path directory) {
    kafka = Kafka.start(directory);
  }

  @BeforeAll
  void sealARound() {
    kafka.publish(Acme.directory());
    kafka.publish(
        Acme.opened("one").stream().map(LedgerTest::withCommentsAndRecommendation).toList());
    List<Event> answers = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      String team = i < 24 ? "d" : i < 44 ? "a" : "b";
      Map<String, Integer> items =
          Map.of("stress-1", 1 + i % 5, "stress-2", 1 + i / 3 % 5, "recommend", i % 11);
      Map<String, String> comments = i % 3 == 0 ? Map.of("comment", "Said " + i) : Map.of();
      answers.add(Acme.response("one", team, "EMPLOYEE", i, 1, items, comments));
    }
    kafka.publish(answers);
    kafka.publish(List.of(Acme.closed("one", 48, 48)));
  }

  private static Event withCommentsAndRecommendation(Event event) {
    String json =
        String.valueOf(event.json())
            .replace(
                "\"comments\":[]",
                "\"comments\":[{\"id\":\"comment\",\"title\":{\"en\":\"Anything else?\"}}]")
            .replace("\"measures\":[", "\"measures\":[" + ENPS);
    return new Event(event.topic(), event.key(), event.type(), event.id(), json);
  }

  @AfterAll
  void close() {
    store.close();
    kafka.close();
    issuer.close();
    assertThat(StoreRules.violations()).isEmpty();
  }

  @Test
  void eachRestoresTheOther() throws Exception {
    Map<String, String> before;
    try (RunningAnalytics analytics = RunningAnalytics.start(kafka, store, issuer)) {
      before = everything(analytics);
    }
    assertThat(before.get("/api/rounds/one/results?manager=d"))
        .contains("\"kind\":\"enps\"", "\"share\":{");
    assertThat(before.get("/api/rounds/one/comments?manager=d"))
        .contains("\"comments\":[\"Said ")
        .doesNotContain("Said 24");
    assertThat(before.get("/api/rounds/one/comments?manager=b"))
        .as("a stand-in is totals only")
        .contains("\"comments\":[]");

    try (TestStore empty = TestStore.start();
        RunningAnalytics second = RunningAnalytics.start(kafka, empty, issuer)) {
      assertThat(everything(second)).isEqualTo(before);
    }

    List<Event> ledger = kafka.everythingOn(LEDGER, 1);
    assertThat(ledger)
        .extracting(Event::type)
        .contains("atom.sealed", "coarse.sealed", "comments.sealed")
        .endsWith("round.sealed");
    assertThat(ledger)
        .allSatisfy(
            event ->
                assertThat(
                        Contracts.problemsWhenPublished(event.type(), String.valueOf(event.json())))
                    .as("%s", event.json())
                    .isEmpty());
    loseTheLedger();
    try (RunningAnalytics again = RunningAnalytics.start(kafka, store, issuer)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(kafka.everythingOn(LEDGER, 1)).isEqualTo(ledger));
      assertThat(everything(again)).isEqualTo(before);
    }
    try (TestStore empty = TestStore.start();
        RunningAnalytics third = RunningAnalytics.start(kafka, empty, issuer)) {
      assertThat(everything(third)).isEqualTo(before);
    }
  }

  private void loseTheLedger() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.deleteTopics(List.of(LEDGER)).all().get();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !admin.listTopics().names().get().contains(LEDGER));
    }
  }

  /** What an administrator may read of the round, once all of it is there. */
  private Map<String, String> everything(RunningAnalytics analytics) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                analytics.get("/api/rounds/one/results", issuer.adminToken()).statusCode() == 200);
    Map<String, String> all = new TreeMap<>();
    for (String manager : List.of("ceo", "m", "a", "b", "c", "d")) {
      for (String what : List.of("results", "results.csv", "comments")) {
        String path = "/api/rounds/one/" + what + "?manager=" + manager;
        var answer = analytics.get(path, issuer.adminToken());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        all.put(path, answer.body());
      }
    }
    return all;
  }
}
