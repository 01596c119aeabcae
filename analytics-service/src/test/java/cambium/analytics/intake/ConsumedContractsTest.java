package cambium.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.Acme;
import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.contracts.Contracts;
import cambium.organization.Layer;
import cambium.platform.messaging.EventJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The golden examples can be read, and what tests publish in survey's place is no invention. */
class ConsumedContractsTest {
  @Test
  void theGoldenRoundIsRead() {
    RoundOpened opened = golden("round.opened", RoundOpened.class);
    assertThat(opened.teams()).isEqualTo(12);
    assertThat(opened.measures().get(0).fullSteps()).isEqualTo(8);
    assertThat(golden("round.closed", RoundClosed.class).versions()).isEqualTo(48);
    assertThat(golden("team.invited", TeamInvited.class).asTeam().invited())
        .isEqualTo(Map.of(Layer.EMPLOYEE, 6));
    assertThat(golden("round.cancelled", RoundCancelled.class).round()).isNotEmpty();
  }

  @Test
  void theGoldenResponsesAreRead() {
    Response submitted = golden("response.submitted", Response.class);
    assertThat(submitted.withdrawn()).isFalse();
    assertThat(submitted.values()).containsEntry("stress-1", 4);
    Response withdrawn = golden("response.withdrawn", Response.class);
    assertThat(withdrawn.withdrawn()).isTrue();
    assertThat(withdrawn.version()).isEqualTo(3);
  }

  @Test
  void whatTestsPublishHoldsTheContracts() {
    Stream.of(
            Acme.directory(), Acme.opened("r"), Acme.answers("r"), List.of(Acme.closed("r", 1, 1)))
        .flatMap(List::stream)
        .forEach(
            event ->
                assertThat(
                        Contracts.problemsWhenPublished(event.type(), String.valueOf(event.json())))
                    .as("%s %s", event.type(), event.json())
                    .isEmpty());
  }

  private static <T> T golden(String type, Class<T> shape) {
    return EventJson.read(Contracts.exampleData(type), shape);
  }
}
