package cambium.survey;

import static cambium.survey.RoundFixture.anOpenRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cambium.embedded.EmbeddedKafka;
import cambium.survey.RoundFixture.OpenRound;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Losing Kafka loses nothing: what was confirmed arrives when it is back. */
class KafkaIsDownTest {

  @Test
  void takesAnswersAndPublishesThemLater() throws IOException {
    Path directory = Engines.directory();
    int port = freePort();
    String servers = "127.0.0.1:" + port;
    EmbeddedKafka broker = EmbeddedKafka.start(directory, port);
    try (RunningSurvey survey = RunningSurvey.startWithKafkaAt(servers)) {
      OpenRound round =
          anOpenRound(survey).withTeamOf(5).withTeamOf(5).with("\"quiet\":true").open();
      List<String> tokens = round.tokens();
      broker.close();
      for (String token : tokens) {
        assertThat(survey.submit(token, "{\"stress-1\":4}").status()).isEqualTo(201);
      }
      assertThat(round.close().status()).isEqualTo(202);
      assertThat(survey.submit(tokens.get(0), "{\"stress-1\":4}").status()).isEqualTo(409);
      broker = EmbeddedKafka.start(directory, port);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(round.look().text("state")).isEqualTo("CLOSED"));
      assertThat(
              TopicReader.read(servers, TopicReader.RESPONSES, round.id()).stream()
                  .map(TopicReader.Event::id)
                  .distinct())
          .hasSize(13);
    } finally {
      broker.close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
