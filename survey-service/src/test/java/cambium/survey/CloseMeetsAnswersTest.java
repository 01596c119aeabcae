package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RoundFixture.OpenRound;
import cambium.survey.RunningSurvey.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An answer that meets the close is confirmed and counted, or refused: nothing in between. */
class CloseMeetsAnswersTest {

  @Test
  void countsWhatWasConfirmedAndNothingElse() throws Exception {
    try (RunningSurvey survey = RunningSurvey.start()) {
      OpenRound round =
          anOpenRound(survey).withTeamOf(30).withTeamOf(30).with("\"quiet\":true").open();
      List<String> tokens = round.tokens();
      CountDownLatch underWay = new CountDownLatch(40);
      ExecutorService threads = Executors.newFixedThreadPool(12);
      List<Future<Integer>> confirmed = new ArrayList<>();
      for (String token : tokens) {
        confirmed.add(threads.submit(answeringUntilRefused(survey, token, underWay)));
      }
      underWay.await();
      assertThat(round.close().status()).isIn(200, 202);
      int answers = 0;
      int versions = 0;
      for (Future<Integer> each : confirmed) {
        answers += each.get() > 0 ? 1 : 0;
        versions += each.get();
      }
      threads.shutdown();
      JsonNode closed = closed(round);
      assertThat(closed.path("answers").asInt()).isEqualTo(answers);
      assertThat(closed.path("versions").asInt()).isEqualTo(versions);
      assertThat(lastVersions(round).values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(versions);
    }
  }

  private static Callable<Integer> answeringUntilRefused(
      RunningSurvey survey, String token, CountDownLatch underWay) {
    return () -> {
      int version = 0;
      while (true) {
        String answer = "{\"stress-1\":%d,\"stress-2\":%d}".formatted(1 + version % 5, 2);
        Answer given = survey.submit(token, answer);
        if (given.status() == 409) {
          return version;
        }
        assertThat(given.status()).isEqualTo(version == 0 ? 201 : 200);
        version++;
        assertThat(given.number("version")).isEqualTo(version);
        underWay.countDown();
      }
    };
  }

  private static JsonNode closed(OpenRound round) {
    return TopicReader.read(TopicReader.ROUNDS, round.id()).stream()
        .filter(event -> event.type().equals("round.closed"))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private static Map<String, Integer> lastVersions(OpenRound round) {
    Map<String, Integer> versions = new HashMap<>();
    for (TopicReader.Event event : TopicReader.read(TopicReader.RESPONSES, round.id())) {
      versions.merge(
          event.data().path("responseKey").asString(),
          event.data().path("version").asInt(),
          Math::max);
    }
    return versions;
  }
}
