package cambium.analytics.intake;

import cambium.analytics.round.RoundClosed;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.round.RoundTouched;
import cambium.analytics.round.TeamStore;
import cambium.platform.messaging.IncomingEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what happens to rounds, in any order; a round's many teams at once. */
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

  /** Reads all of them before it keeps any. */
  void take(List<IncomingEvent> events) {
    Map<String, List<TeamInvited>> invited = new LinkedHashMap<>();
    List<Runnable> turns = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (IncomingEvent event : events) {
      switch (event.type()) {
        case "team.invited" -> {
          TeamInvited team = event.as(TeamInvited.class);
          invited.computeIfAbsent(team.round(), round -> new ArrayList<>()).add(team);
        }
        case "round.opened" -> {
          RoundOpened opened = event.as(RoundOpened.class);
          touched.add(opened.round());
          turns.add(() -> rounds.opened(opened));
        }
        case "round.closed" -> {
          RoundClosed closed = event.as(RoundClosed.class);
          touched.add(closed.round());
          turns.add(() -> rounds.closed(closed));
        }
        case "round.cancelled" -> {
          String cancelled = event.as(RoundCancelled.class).round();
          touched.add(cancelled);
          turns.add(() -> rounds.cancelled(cancelled));
        }
        default -> {}
      }
    }
    invited.forEach(
        (round, some) -> teams.keep(round, some.stream().map(TeamInvited::asTeam).toList()));
    turns.forEach(Runnable::run);
    touched.addAll(invited.keySet());
    tell(touched);
  }

  /** Nothing can be done about a round that is still open. */
  private void tell(Set<String> touched) {
    if (touched.stream().anyMatch(round -> rounds.state(round) != RoundState.OPEN)) {
      here.publishEvent(new RoundTouched());
    }
  }
}
