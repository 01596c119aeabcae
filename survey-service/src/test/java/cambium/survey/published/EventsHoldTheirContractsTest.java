package cambium.survey.published;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.contracts.Contracts;
import cambium.platform.messaging.EventJson;
import cambium.platform.messaging.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records write what the golden examples show, under the same keys and ids. */
class EventsHoldTheirContractsTest {

  @Test
  void roundsTellWhatTheExamplesShow() {
    holds("round.opened", RoundOpened.class, (event, day) -> event.event());
    holds("team.invited", TeamInvited.class, TeamInvited::event);
    holds("round.closed", RoundClosed.class, (event, day) -> event.event());
    holds("round.cancelled", RoundCancelled.class, RoundCancelled::event);
  }

  @Test
  void responsesTellWhatTheExamplesShow() {
    holds("response.submitted", ResponseSubmitted.class, ResponseSubmitted::event);
    holds("response.withdrawn", ResponseWithdrawn.class, ResponseWithdrawn::event);
  }

  private static <T> void holds(
      String type, Class<T> shape, BiFunction<T, LocalDate, OutgoingEvent> publish) {
    JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));
    JsonNode headers = example.path("headers");
    LocalDate day = LocalDate.parse(headers.path("ce_time").asString().substring(0, 10));
    T record = EventJson.read(example.path("data").toString(), shape);
    OutgoingEvent event = publish.apply(record, day);
    String written = new String(EventJson.write(record), StandardCharsets.UTF_8);

    assertThat(Contracts.problemsWhenPublished(type, written)).isEmpty();
    assertThat(EventJson.read(written, shape)).isEqualTo(record);
    assertThat(names(JsonMapper.shared().readTree(written))).isEqualTo(names(example.path("data")));
    assertThat(Map.of("key", event.key(), "type", event.type(), "id", event.id()))
        .containsEntry("key", example.path("key").asString())
        .containsEntry("type", headers.path("ce_type").asString())
        .containsEntry("id", headers.path("ce_id").asString());
    assertThat(event.day()).isEqualTo(day);
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }
}
