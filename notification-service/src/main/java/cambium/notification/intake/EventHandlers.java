package cambium.notification.intake;

import cambium.notification.delivery.Carrier;
import cambium.notification.directory.Directory;
import cambium.notification.directory.PersonEntry;
import cambium.notification.result.Releases;
import cambium.notification.round.Rounds;
import cambium.platform.messaging.IncomingEvent;
import cambium.platform.messaging.MalformedEvent;
import org.springframework.stereotype.Component;

/**
 * Takes each event in with one write that can be repeated. Types that are unknown here are newer
 * than this service and passed over.
 */
@Component
class EventHandlers {
  private final Directory directory;
  private final Rounds rounds;
  private final Releases releases;
  private final Leavers leavers;
  private final Carrier carrier;

  EventHandlers(
      Directory directory, Rounds rounds, Releases releases, Leavers leavers, Carrier carrier) {
    this.directory = directory;
    this.leavers = leavers;
    this.rounds = rounds;
    this.releases = releases;
    this.carrier = carrier;
  }

  void onDirectory(IncomingEvent event) {
    if (event.isTombstone()) {
      leavers.add(event.key());
      directory.remove(event.key());
      return;
    }
    switch (event.type()) {
      case "person.published" -> directory.put(required(event.as(PersonEntry.class)));
      case "directory.published" -> {
        DirectoryPublished published = event.as(DirectoryPublished.class);
        directory.complete(published.version(), published.count());
        leavers.forget();
        carrier.signal();
      }
      default -> {}
    }
  }

  void onRounds(IncomingEvent event) {
    switch (event.type()) {
      case "round.opened" -> rounds.add(event.as(RoundOpened.class).asRound());
      case "team.invited" -> {
        TeamInvited team = event.as(TeamInvited.class);
        rounds.addTeam(team.round(), team.team(), team.parent());
      }
      case "round.cancelled" -> rounds.cancel(event.as(RoundCancelled.class).round());
      default -> {
        return;
      }
    }
    carrier.signal();
  }

  void onResults(IncomingEvent event) {
    switch (event.type()) {
      case "results.released" -> releases.add(event.as(ResultsReleased.class).asResults());
      case "briefing.released" -> releases.add(event.as(BriefingReleased.class).asRelease());
      default -> {
        return;
      }
    }
    carrier.signal();
  }

  private static PersonEntry required(PersonEntry person) {
    if (person.id() == null || person.name() == null || person.language() == null) {
      throw new MalformedEvent("a person without id, name or language", null);
    }
    return person;
  }
}
