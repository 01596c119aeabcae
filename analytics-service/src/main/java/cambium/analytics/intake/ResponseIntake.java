package cambium.analytics.intake;

import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.RoundTouched;
import cambium.platform.messaging.IncomingEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in responses, also of rounds that are not known yet: topics have no order among them. A
 * round that is sealed or cancelled takes nothing any more.
 */
@Component
class ResponseIntake {
  private static final Set<String> RESPONSES = Set.of("response.submitted", "response.withdrawn");

  private final RoundStore rounds;
  private final ResponseStore responses;
  private final ApplicationEventPublisher here;

  ResponseIntake(RoundStore rounds, ResponseStore responses, ApplicationEventPublisher here) {
    this.rounds = rounds;
    this.responses = responses;
    this.here = here;
  }

  /** Reads all of them before it keeps any. */
  void take(List<IncomingEvent> events) {
    Map<String, List<KeptResponse>> byRound =
        events.stream()
            .filter(event -> RESPONSES.contains(event.type()))
            .map(event -> event.as(Response.class))
            .collect(
                Collectors.groupingBy(
                    Response::round, Collectors.mapping(KeptResponse::of, Collectors.toList())));
    byRound.forEach(this::keep);
  }

  private void keep(String round, List<KeptResponse> some) {
    if (!isTaking(rounds.state(round))) {
      return;
    }
    responses.keep(round, some);
    RoundState now = rounds.state(round);
    if (!isTaking(now)) {
      // A copy that arrives while the round is being sealed must not outlive it.
      responses.drop(round);
    } else if (now == RoundState.CLOSED) {
      here.publishEvent(new RoundTouched());
    }
  }

  private static boolean isTaking(RoundState state) {
    return state == RoundState.OPEN || state == RoundState.CLOSED;
  }
}
