package cambium.endtoend;

import static cambium.endtoend.RunningCambium.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} three times while 500 people answer, and once more while mails go out. */
class PowerCutTest {
  private static final int ANSWERS = 500;
  private static final int[] CUTS = {120, 250, 380};

  @TempDir Path directory;

  @Test
  void everyConfirmedAnswerIsCountedOnceAndNothingIsSentTwice() throws Exception {
    Company company = Company.of(5, 10, 10);
    RunningCambium cambium = RunningCambium.start(directory);
    Survey survey = Survey.open(cambium, company);
    Map<String, String> tokens = survey.tokens(cambium, company.people());
    ConcurrentLinkedQueue<String> waiting =
        new ConcurrentLinkedQueue<>(new ArrayList<>(tokens.values()).subList(0, ANSWERS));
    Map<String, String> receipts = new ConcurrentHashMap<>();

    for (int cut : CUTS) {
      List<Future<?>> clients = answer(cambium, waiting, receipts);
      await().atMost(Duration.ofMinutes(2)).until(() -> receipts.size() >= cut);
      cambium.kill9();
      finish(clients);
      cambium = RunningCambium.start(directory, cambium.portBase(), Map.of());
    }
    finish(answer(cambium, waiting, receipts));
    assertThat(receipts).hasSize(ANSWERS);

    survey.close(cambium);
    survey.awaitState(cambium, "RELEASED");
    cambium.kill9();
    cambium = RunningCambium.start(directory, cambium.portBase(), Map.of());
    JsonNode results = survey.results(cambium);
    assertThat(results.path("invited").asInt()).isEqualTo(company.people());
    assertThat(results.path("answered").asInt()).isEqualTo(ANSWERS);

    awaitNothingPlanned(cambium, survey);
    assertNothingWentTwice(cambium);
    cambium.close();
  }

  private static List<Future<?>> answer(
      RunningCambium cambium, ConcurrentLinkedQueue<String> waiting, Map<String, String> receipts) {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(clients.submit(() -> answerUntilCut(cambium, waiting, receipts)));
    }
    clients.shutdown();
    return running;
  }

  private static void answerUntilCut(
      RunningCambium cambium, ConcurrentLinkedQueue<String> waiting, Map<String, String> receipts) {
    for (String token = waiting.poll(); token != null; token = waiting.poll()) {
      try {
        int mood = 2 + Math.floorMod(token.hashCode(), 3);
        String body = Survey.answers(cambium, token, item -> mood);
        Reply reply = cambium.post(SURVEY, "/api/responses", body, null).expect(200, 201);
        receipts.put(token, reply.json().path("receipt").asString());
      } catch (IllegalStateException cut) {
        // Not confirmed: the person presses "send" again when the server is back.
        waiting.add(token);
        return;
      }
    }
  }

  private static void finish(List<Future<?>> clients) throws Exception {
    for (Future<?> client : clients) {
      client.get();
    }
  }

  private static void awaitNothingPlanned(RunningCambium cambium, Survey survey) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              JsonNode deliveries = survey.deliveries(cambium, false);
              for (JsonNode delivery : deliveries) {
                String state = delivery.path("state").asString();
                if (state.equals("PLANNED") || state.equals("CLAIMED")) {
                  return false;
                }
              }
              return !deliveries.isEmpty();
            });
  }

  private static void assertNothingWentTwice(RunningCambium cambium) {
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode mail : cambium.mails("@example.org")) {
      String letter = mail.path("to").asString() + " / " + mail.path("subject").asString();
      seen.merge(letter, 1, Integer::sum);
    }
    assertThat(seen.values()).as("%s", seen).containsOnly(1);
  }
}
