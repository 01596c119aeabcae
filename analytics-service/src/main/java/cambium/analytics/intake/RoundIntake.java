package cambium.analytics.intake;

import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
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
      case "round.opened" -> rounds.opened(event.as(RoundOpened.class));
      case "team.invited" -> {
        TeamInvited invited = event.as(TeamInvited.class);
        teams.keep(invited.round(), invited.asTeam());
      }
      case "round.closed" -> rounds.closed(event.as(RoundClosed.class));
      case "round.cancelled" -> rounds.cancelled(event.as(RoundCancelled.class).round());
      default -> {}
    }
    here.publishEvent(new RoundTouched());
  }
}
