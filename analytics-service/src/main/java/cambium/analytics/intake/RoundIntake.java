package cambium.analytics.intake;

import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.RoundTouched;
import cambium.analytics.round.TeamStore;
import cambium.platform.messaging.IncomingEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what happens to rounds, in any order. */
@Component
class RoundIntake {
  private final RoundStore rounds;
  private final TeamStore teams;
  private final ApplicationEventPublisher here;

  RoundIntake(RoundStore rounds, TeamStore teams, ApplicationEventPublisher here) {
    this.rounds = rounds;
    this.teams = teams;
    this.here = here;
  }

  void take(IncomingEvent event) {
    switch (event.type()) {
      case "round.opened" -> {
        RoundOpened opened = event.as(RoundOpened.class);
        rounds.opened(opened);
        tell(opened.round());
      }
      case "team.invited" -> {
        TeamInvited invited = event.as(TeamInvited.class);
        teams.keep(invited.round(), invited.asTeam());
        tell(invited.round());
      }
      case "round.closed" -> {
        RoundClosed closed = event.as(RoundClosed.class);
        rounds.closed(closed);
        tell(closed.round());
      }
      case "round.cancelled" -> {
        String cancelled = event.as(RoundCancelled.class).round();
        rounds.cancelled(cancelled);
        tell(cancelled);
      }
      default -> {}
    }
  }

  /** Nothing can be done about a round that is still open. */
  private void tell(String round) {
    if (rounds.state(round) != RoundState.OPEN) {
      here.publishEvent(new RoundTouched());
    }
  }
}
