package cambium.notification.delivery;

import cambium.notification.directory.Directory;
import cambium.notification.directory.Organisation;
import cambium.notification.result.Release;
import cambium.notification.result.Releases;
import cambium.notification.round.Roster;
import cambium.notification.round.Round;
import cambium.notification.round.Rounds;
import cambium.organization.Person;
import cambium.platform.mail.Postman;
import cambium.platform.messaging.Relay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Plans every letter of a released round, once all of its results, the round and the directory are
 * here. Planning may be repeated: a letter that is planned already is not planned again.
 */
@Component
public class Carrier implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Carrier.class);

  private final Directory directory;
  private final Rounds rounds;
  private final Roster roster;
  private final Releases releases;
  private final Postman postman;
  private final List<Carried> kinds;
  private final CarryingSettings settings;
  private final Clock clock;
  private final Relay relay = new Relay("release", this::carryAll);

  Carrier(
      Directory directory,
      Rounds rounds,
      Roster roster,
      Releases releases,
      Postman postman,
      List<Carried> kinds,
      CarryingSettings settings,
      Clock clock) {
    this.directory = directory;
    this.rounds = rounds;
    this.roster = roster;
    this.releases = releases;
    this.postman = postman;
    this.kinds = kinds;
    this.settings = settings;
    this.clock = clock;
  }

  /** Says that something new has come in. */
  public void signal() {
    relay.signal();
  }

  private boolean carryAll() {
    Optional<Organisation> organisation = directory.current();
    if (organisation.isPresent()) {
      roster.freezeWhatFits(organisation.get());
      for (Release release : releases.notYetCarried()) {
        carry(release, organisation.get());
      }
    }
    return false;
  }

  private void carry(Release release, Organisation organisation) {
    Optional<Round> known = rounds.find(release.round());
    if (known.isEmpty() || !releases.isComplete(release) || !rounds.hasAllTeams(known.get())) {
      return;
    }
    roster.freeze(known.get(), organisation);
    boolean history = settings.isHistory(release.closedOn(), LocalDate.now(clock));
    if (!release.quiet() && !known.get().quiet() && !history) {
      for (Carried kind : kinds) {
        postman.plan(release.round(), kind.kind(), withMailbox(kind, release, organisation));
      }
      log.info("letters about {} are planned", release.round());
    }
    releases.carried(release.round());
  }

  private static List<String> withMailbox(
      Carried kind, Release release, Organisation organisation) {
    return kind.recipients(release, organisation).stream()
        .distinct()
        .flatMap(id -> organisation.find(id).stream())
        .filter(person -> person.email() != null)
        .map(Person::id)
        .toList();
  }

  @Override
  public void start() {
    relay.start();
  }

  @Override
  public void stop() {
    relay.stop();
  }

  @Override
  public boolean isRunning() {
    return relay.isRunning();
  }
}
