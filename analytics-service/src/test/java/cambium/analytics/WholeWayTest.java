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
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events to results over HTTP, over the real broker and a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWayTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestIssuer issuer = TestIssuer.start();
  private final TestStore store = TestStore.start();
  private Kafka kafka;
  private RunningAnalytics analytics;

  WholeWayTest(@TempDir Path directory) {
    kafka = Kafka.start(directory);
    analytics = RunningAnalytics.start(kafka, store, issuer);
  }

  @BeforeAll
  void oneReleasedRound() {
    kafka.publish(Acme.directory());
    kafka.publish(Acme.opened("one"));
    kafka.publish(Acme.answers("one"));
    assertThat(analytics.get("/api/rounds/one/results", issuer.adminToken()).statusCode())
        .as("nothing shows before close")
        .isEqualTo(404);
    kafka.publish(List.of(Acme.closed("one", 23, 23)));
    awaitResults("one");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> analytics.get("/api/rounds/one/results", ofManager("m")).statusCode() == 200);
  }

  @AfterAll
  void close() {
    analytics.close();
    store.close();
    kafka.close();
    issuer.close();
  }

  private void awaitResults(String round) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                analytics.get("/api/rounds/" + round + "/results", issuer.adminToken()).statusCode()
                    == 200);
  }

  private String ofManager(String manager) {
    return issuer.personToken(manager + "@acme.example");
  }

  private JsonNode results(String round, @Nullable String manager) {
    String query = manager == null ? "" : "?manager=" + manager;
    return JSON.readTree(
        analytics.get("/api/rounds/" + round + "/results" + query, issuer.adminToken()).body());
  }

  private static JsonNode measure(JsonNode results, String id) {
    return results
        .path("measures")
        .valueStream()
        .filter(m -> m.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOrganisationIsWhatWasCalculatedByHand() {
    JsonNode all = results("one", null);
    assertThat(all.path("scope").path("own").asBoolean()).isTrue();
    assertThat(all.path("invited").asInt()).isEqualTo(27);
    assertThat(all.path("answered").asInt()).as("the rest of six invitees counts").isEqualTo(23);
    assertThat(all.path("covered").asInt()).isEqualTo(19);
    assertThat(all.path("measures")).hasSize(2);
    JsonNode stress = measure(all, "stress");
    assertThat(stress.path("n").asInt()).isEqualTo(19);
    assertThat(stress.path("score").asString()).isEqualTo("56.6");
    assertThat(stress.path("ciLow").asString()).isEqualTo("45.3");
    assertThat(stress.path("ciHigh").asString()).isEqualTo("67.8");
    assertThat(stress.has("bound")).isFalse();
    JsonNode knowWhy = measure(all, "know-why");
    assertThat(knowWhy.path("n").asInt()).isEqualTo(11);
    assertThat(knowWhy.path("score").asString()).isEqualTo("72.7");
    assertThat(knowWhy.path("ciLow").asString()).isEqualTo("58.0");
    assertThat(knowWhy.path("ciHigh").asString()).isEqualTo("92.0");
    assertThat(knowWhy.path("bound").asString()).isEqualTo("atLeast");
    assertThat(all.path("layers")).hasSize(1);
    assertThat(all.path("reference").path("layers")).isEqualTo(all.path("layers"));
  }

  @Test
  void aSubtreeIsTheSumOfItsAtoms() {
    JsonNode m = results("one", "m");
    assertThat(m.path("invited").asInt()).isEqualTo(14);
    assertThat(m.path("covered").asInt()).isEqualTo(12);
    assertThat(measure(m, "stress").path("score").asString()).isEqualTo("60.4");
    assertThat(measure(results("one", "a"), "stress").path("score").asString()).isEqualTo("50.0");
  }

  @Test
  void aSmallTeamGetsTheTotalsOfTheNearestAncestor() {
    JsonNode small = results("one", "b");
    assertThat(small.path("scope").path("own").asBoolean()).isFalse();
    assertThat(small.path("scope").path("manager").asString()).isEqualTo("m");
    assertThat(small.path("layers")).isEmpty();
    assertThat(measure(small, "stress").path("score").asString()).isEqualTo("60.4");
  }

  @Test
  void everybodyReachesTheOwnSubtreeOnly() {
    assertThat(status("/api/rounds/one/results", null)).isEqualTo(401);
    assertThat(status("/api/rounds/one/results?manager=m", "m")).isEqualTo(200);
    assertThat(status("/api/rounds/one/results?manager=a", "m")).isEqualTo(200);
    assertThat(status("/api/rounds/one/results?manager=d", "m")).isEqualTo(404);
    assertThat(status("/api/rounds/one/results?manager=ceo", "m")).isEqualTo(404);
    assertThat(status("/api/rounds/one/results?manager=a", "a")).isEqualTo(200);
    assertThat(status("/api/rounds/one/results?manager=b", "a")).isEqualTo(404);
    assertThat(status("/api/rounds/one/results?manager=a", "ceo")).isEqualTo(200);
    assertThat(status("/api/rounds/one/results", "ceo")).isEqualTo(200);
    assertThat(status("/api/rounds/one/results", "a")).as("the reference").isEqualTo(200);
    assertThat(status("/api/rounds/one/results", "ea")).as("leads nobody").isEqualTo(404);
    assertThat(status("/api/rounds/one/results?manager=ea", "ceo")).isEqualTo(404);
    assertThat(status("/api/rounds/none/results", "ceo")).isEqualTo(404);
    assertThat(analytics.get("/api/rounds/one/results?manager=d", ofManager("m")))
        .satisfies(
            refused ->
                assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json"));
  }

  private int status(String path, @Nullable String manager) {
    return analytics.get(path, manager == null ? null : ofManager(manager)).statusCode();
  }

  @Test
  void theTableHoldsTheSameFigures() {
    String csv = analytics.get("/api/rounds/one/results.csv?manager=m", ofManager("m")).body();
    assertThat(csv.lines()).contains("one,m,true,,stress,12,60.4,46.3,74.6,,,,,,,,,,");
    assertThat(status("/api/rounds/one/results.csv?manager=d", "m")).isEqualTo(404);
  }

  @Test
  void roundsAreListedForThoseWhoLead() {
    JsonNode rounds = JSON.readTree(analytics.get("/api/rounds", ofManager("a")).body());
    assertThat(rounds.valueStream().map(r -> r.path("id").asString())).contains("one");
    assertThat(status("/api/rounds", "ea")).isEqualTo(404);
  }

  @Test
  void theSameAnswersTwiceOutOfOrderAndRevisedGiveTheSameAtoms() {
    List<Event> events = new ArrayList<>(Acme.answers("two"));
    events.addAll(Acme.answers("two"));
    for (int number = 0; number < 5; number++) {
      Map<String, Integer> revised = Map.of("stress-1", number + 1, "stress-2", 3, "know-why-1", 1);
      Map<String, Integer> last =
          Map.of("stress-1", number + 1, "stress-2", 3, "know-why-1", number + 1);
      events.add(Acme.response("two", "a", "EMPLOYEE", number, 3, last));
      events.add(Acme.response("two", "a", "EMPLOYEE", number, 2, revised));
    }
    events.add(Acme.response("two", "a", "EMPLOYEE", 99, 1, Map.of("stress-1", 5)));
    events.add(Acme.withdrawn("two", "a", "EMPLOYEE", 99, 2));
    Collections.shuffle(events, new Random(7));
    kafka.publish(List.of(Acme.closed("two", 23, 35)));
    kafka.publish(events);
    List<Event> rounds = new ArrayList<>(Acme.opened("two"));
    Collections.reverse(rounds);
    kafka.publish(rounds);
    awaitResults("two");
    assertThat(atoms("two")).isEqualTo(atoms("one")).hasSize(4);
    JsonNode change = measure(results("two", null), "know-why").path("change");
    assertThat(change.path("since").asString()).isIn("one", "three");
    assertThat(change.path("value").asString()).isEqualTo("0.0");
    assertThat(change.path("ciLow").asString()).isEqualTo("-25.4");
    assertThat(change.path("ciHigh").asString()).isEqualTo("25.4");
  }

  private List<String> atoms(String round) {
    return kafka.everythingOn("cambium.atoms.v1", 1).stream()
        .filter(event -> event.key().equals(round))
        .map(event -> String.valueOf(event.json()).replace(round, "ROUND"))
        .map(json -> json.replaceFirst(",\"sequence\":\\d+", ""))
        .toList();
  }

  @Test
  void aRoundWaitsForWhatIsMissingAcrossARestart() {
    List<Event> answers = Acme.answers("three");
    kafka.publish(Acme.opened("three"));
    kafka.publish(answers.subList(0, 20));
    kafka.publish(List.of(Acme.closed("three", 23, 23)));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(analytics.get("/api/rounds/three", issuer.adminToken()).body())
                    .contains("\"answers\":3", "\"CLOSED\""));
    assertThat(status("/api/rounds/three", "m")).isEqualTo(404);
    analytics.close();
    kafka.publish(answers);
    analytics = RunningAnalytics.start(kafka, store, issuer);
    awaitResults("three");
    assertThat(results("three", "m").path("measures").get(0).path("score"))
        .isEqualTo(results("one", "m").path("measures").get(0).path("score"));
  }

  @Test
  void anEmptyStoreIsRestoredFromTheLedger() {
    String before = analytics.get("/api/rounds/one/results", issuer.adminToken()).body();
    try (TestStore empty = TestStore.start();
        RunningAnalytics second = RunningAnalytics.start(kafka, empty, issuer)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(second.get("/api/rounds/one/results", issuer.adminToken()).body())
                      .isEqualTo(before));
    }
  }

  @Test
  void everythingPublishedHoldsTheContracts() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                kafka.everythingOn("cambium.results.v1", 6).stream()
                    .anyMatch(event -> event.id().equals("one/briefing")));
    List<Event> events = new ArrayList<>(kafka.everythingOn("cambium.atoms.v1", 1));
    events.addAll(kafka.everythingOn("cambium.results.v1", 6));
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(
                        Contracts.problemsWhenPublished(event.type(), String.valueOf(event.json())))
                    .as("%s", event.json())
                    .isEmpty());
    assertThat(
            events.stream()
                .filter(event -> event.key().startsWith("one/"))
                .map(Event::id)
                .distinct())
        .as("one for each of six managers, and the organisation's")
        .hasSize(7);
  }

  @Test
  void whatIsPublishedIsWhatTheInterfaceAnswers() {
    String answered = analytics.get("/api/rounds/one/results?manager=m", ofManager("m")).body();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(kafka.everythingOn("cambium.results.v1", 6))
                    .filteredOn(event -> event.id().equals("one/results/m"))
                    .first()
                    .satisfies(event -> assertThat(event.json()).contains(answered)));
  }

  @Test
  void aCrashBeforeTheEndOfPublishingIsMadeUpFor() {
    kafka.publish(Acme.opened("four"));
    kafka.publish(Acme.answers("four"));
    kafka.publish(List.of(Acme.closed("four", 23, 23)));
    awaitResults("four");
    List<String> before = atoms("four");
    analytics.close();
    try (MongoClient client = MongoClients.create(store.connectionString())) {
      client
          .getDatabase(store.database("analytics"))
          .getCollection("rounds")
          .updateOne(
              Filters.eq("_id", "four"),
              Updates.combine(Updates.unset("released"), Updates.unset("announced")));
    }
    analytics = RunningAnalytics.start(kafka, store, issuer);
    awaitResults("four");
    List<String> twice = atoms("four");
    assertThat(twice.subList(before.size(), twice.size())).isEqualTo(before);
  }

  @Test
  void theInterfaceIsDescribed() {
    JsonNode described = JSON.readTree(analytics.get("/v3/api-docs", null).body());
    JsonNode results = described.path("paths").path("/api/rounds/{round}/results").path("get");
    assertThat(results.path("parameters").valueStream().map(p -> p.path("name").asString()))
        .containsExactlyInAnyOrder("round", "manager");
  }

  @Test
  void theStoreIsUsedByTheRules() {
    results("one", "m");
    assertThat(StoreRules.violations()).isEmpty();
  }
}
