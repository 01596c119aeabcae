package cambium.survey.round;

import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import cambium.survey.published.RoundCancelled;
import cambium.survey.published.RoundClosed;
import cambium.survey.published.RoundOpened;
import cambium.survey.published.TeamInvited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the other services what became of a round, out of its document and its roster. */
@Component
class RoundEvents {
  private static final int BATCH = 1000;

  private final EventPublisher publisher;
  private final Roster roster;
  private final RoundQuestionnaires questionnaires;
  private final Clock clock;

  RoundEvents(
      EventPublisher publisher, Roster roster, RoundQuestionnaires questionnaires, Clock clock) {
    this.publisher = publisher;
    this.roster = roster;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  void publishOpened(Round round) {
    LocalDate day = Objects.requireNonNull(round.openedOn());
    publisher.publish(List.of(opened(round, day).event()));
    List<OutgoingEvent> batch = new ArrayList<>(BATCH);
    for (Roster.Team team : roster.teams(round.id())) {
      batch.add(invited(round, team).event(day));
      if (batch.size() == BATCH) {
        publisher.publish(batch);
        batch.clear();
      }
    }
    publisher.publish(batch);
  }

  private RoundOpened opened(Round round, LocalDate day) {
    return new RoundOpened(
        round.id(),
        round.title(),
        day,
        round.closesAt(),
        round.minimumGroup(),
        round.teams(),
        round.invited(),
        round.quiet(),
        round.audience(),
        questionnaires.of(round).published());
  }

  private static TeamInvited invited(Round round, Roster.Team team) {
    Place leader = team.leader();
    boolean top = leader.team().equals(leader.person());
    String parent = top ? null : leader.team();
    return new TeamInvited(round.id(), leader.person(), parent, leader.layer(), team.invited());
  }

  void publishClosed(Round round) {
    LocalDate day = Objects.requireNonNull(round.closedOn());
    var closed = new RoundClosed(round.id(), day, round.answers(), round.versions());
    publisher.publish(List.of(closed.event()));
  }

  void publishCancelled(Round round) {
    String reason = Objects.requireNonNull(round.reason());
    publisher.publish(List.of(new RoundCancelled(round.id(), reason).event(LocalDate.now(clock))));
  }
}
