package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.survey.RoundFixture.OpenRound;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the process was doing for a round when it died, the next one does to the end. */
class RoundSurvivesCrashTest {
  private static final String ANSWERS = "{\"stress-1\":4}";
  private RunningSurvey survey;
  private OpenRound round;

  @BeforeEach
  void start() {
    survey = RunningSurvey.start();
    round = anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
  }

  @AfterEach
  void stop() {
    survey.close();
  }

  @Test
  void goesOnOpening() {
    Set<String> seats = keys();
    for (String step : List.of("FREEZE", "SEAT", "ANNOUNCE")) {
      crashedIn("OPENING", step, () -> half("seats_"), () -> half("invitations_"));
      await().untilAsserted(() -> assertThat(round.look().text("state")).isEqualTo("OPEN"));
      assertThat(round.look().number("invited")).isEqualTo(13);
      assertThat(keys()).isEqualTo(seats);
    }
    assertThat(survey.submit(round.token("m1e1"), ANSWERS).status()).isEqualTo(201);
  }

  @Test
  void goesOnClosing() {
    round.tokens().forEach(token -> survey.submit(token, ANSWERS));
    String token = round.token("root");
    for (String step : List.of("SHUT", "FLUSH")) {
      crashedIn("CLOSING", step, () -> set(Updates.set("closedOn", LocalDate.EPOCH)));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(round.look().text("state")).isEqualTo("CLOSED"));
      assertThat(round.look().number("answeredAtLeast")).isEqualTo(10);
      assertThat(survey.submit(token, ANSWERS).status()).isEqualTo(409);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(TopicReader.read(TopicReader.RESPONSES, round.id()))
                    .hasSizeGreaterThanOrEqualTo(13));
    Document stored = inStore("rounds", rounds -> rounds.find().first());
    assertThat(stored).doesNotContainKey("secret");
  }

  private void crashedIn(String state, String step, Runnable... damage) {
    survey.stop();
    set(Updates.combine(Updates.set("state", state), Updates.set("step", step)));
    if (!step.equals("ANNOUNCE")) {
      List.of(damage).forEach(Runnable::run);
    }
    survey.startAgain();
  }

  private Set<String> keys() {
    return inStore(
        "seats_" + round.id(),
        seats ->
            new TreeSet<>(seats.find().map(each -> each.getString("_id")).into(new ArrayList<>())));
  }

  private void half(String kind) {
    inStore(
        kind + round.id(),
        all -> {
          List<Document> documents = all.find().limit(6).into(new ArrayList<>());
          documents.forEach(each -> all.deleteOne(Filters.eq("_id", each.getString("_id"))));
          return documents;
        });
  }

  private void set(Bson change) {
    inStore("rounds", rounds -> rounds.updateOne(Filters.eq("_id", round.id()), change));
  }

  private <T> T inStore(String collection, Function<MongoCollection<Document>, T> work) {
    try (MongoClient client = MongoClients.create(survey.storeAddress())) {
      return work.apply(client.getDatabase(survey.storeName()).getCollection(collection));
    }
  }
}
