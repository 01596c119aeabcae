package cambium.analytics.intake;

import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.RoundTouched;
import cambium.platform.messaging.IncomingEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in responses, also of rounds that are not known yet: topics have no order among them. A
 * round that is sealed or cancelled takes nothing any more.
 */
@Component
class ResponseIntake {
  private final RoundStore rounds;
  private final ResponseStore responses;
  private final ApplicationEventPublisher here;

  ResponseIntake(RoundStore rounds, ResponseStore responses, ApplicationEventPublisher here) {
    this.rounds = rounds;
    this.responses = responses;
    this.here = here;
  }

  void take(IncomingEvent event) {
    switch (event.type()) {
      case "response.submitted", "response.withdrawn" -> keep(event.as(Response.class));
      default -> {}
    }
  }

  private void keep(Response response) {
    RoundState state = rounds.state(response.round());
    if (state == RoundState.OPEN) {
      responses.keep(response);
    } else if (state == RoundState.CLOSED) {
      responses.keep(response);
      forgetIfSealedMeanwhile(response.round());
      here.publishEvent(new RoundTouched());
    }
  }

  /** A copy that arrives while the round is being sealed must not outlive it. */
  private void forgetIfSealedMeanwhile(String round) {
    if (rounds.state(round) != RoundState.CLOSED) {
      responses.drop(round);
    }
  }
}
