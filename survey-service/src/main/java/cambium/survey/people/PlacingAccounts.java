package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.Relay;
import cambium.platform.security.Viewer;
import cambium.survey.audit.AuditLog;
import cambium.survey.people.DirectoryStore.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Makes a version of the directory of what a provider has written by now. It compares the whole of
 * both, so that nothing has to be remembered between the writes and a crash loses nothing.
 */
@Service
class PlacingAccounts {
  // At most a tenth of the time goes into making versions, however fast a provider writes.
  private static final int SHARE = 10;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofDays(30);

  private final DirectoryStore directory;
  private final AccountStore accounts;
  private final BringingInLine line;
  private final Relay publishing;
  private final ObjectProvider<Leavers> leavers;
  private final AuditLog audit;
  private final Clock clock;
  private final Set<String> by = new TreeSet<>();
  private volatile Duration took = Duration.ZERO;

  PlacingAccounts(
      DirectoryStore directory,
      AccountStore accounts,
      BringingInLine line,
      @Qualifier("directoryRelay") Relay publishing,
      ObjectProvider<Leavers> leavers,
      AuditLog audit,
      Clock clock) {
    this.directory = directory;
    this.accounts = accounts;
    this.line = line;
    this.publishing = publishing;
    this.leavers = leavers;
    this.audit = audit;
    this.clock = clock;
  }

  /** How long a change may wait for others that go into the same version. */
  Duration pause() {
    Duration pause = took.multipliedBy(SHARE);
    return pause.compareTo(SHORTEST) < 0
        ? SHORTEST
        : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  void changedBy(Viewer viewer) {
    String email = viewer.email();
    synchronized (by) {
      by.add(email != null ? email : Objects.requireNonNullElse(viewer.name(), AuditLog.CAMBIUM));
    }
  }

  /** Whether there may be more to do. */
  boolean step() {
    long begun = System.nanoTime();
    State state = directory.state();
    Edition kept = state.accounts();
    if (kept == null) {
      return false;
    }
    if (kept.version() != state.current().version()) {
      line.bring();
      publishing.signal(); // which drops what is superseded
      return true;
    }
    List<Document> everybody = accounts.everybody(kept);
    List<Person> before = directory.people(state.current());
    Placement placement = placement(everybody, before);
    Difference difference = Difference.between(before, placement.placed());
    if (!difference.isEmpty() && !turn(state.current(), kept, placement, difference)) {
      return true;
    }
    forgetLeavers(everybody, kept, ids(before), ids(placement.placed()));
    took = Duration.ofNanos(System.nanoTime() - begun);
    return false;
  }

  static Placement placement(List<Document> everybody, List<Person> before) {
    List<Person> active = new ArrayList<>();
    Set<String> left = new HashSet<>();
    for (Document each : everybody) {
      if (each.getBoolean("active")) {
        active.add(PersonDocument.read(each));
      } else {
        left.add(each.getString("_id"));
      }
    }
    Person root =
        before.stream().filter(person -> person.manager() == null).findFirst().orElse(null);
    return Placement.of(active, left, root);
  }

  private boolean turn(Edition current, Edition kept, Placement placement, Difference difference) {
    Edition after = directory.write(current, placement.placed());
    if (!directory.turn(current, after, kept)) {
      directory.drop(after);
      return false;
    }
    publishing.signal();
    audit.noteBy(
        who(),
        "people.provisioned",
        String.valueOf(after.version()),
        Map.of(
            "added", String.valueOf(difference.added().size()),
            "changed", String.valueOf(difference.changed().size()),
            "moved", String.valueOf(difference.moved().size()),
            "removed", String.valueOf(difference.removed().size()),
            "unplaced", String.valueOf(placement.unplaced().size())));
    return true;
  }

  private String who() {
    synchronized (by) {
      String who = by.isEmpty() ? AuditLog.CAMBIUM : String.join(", ", by);
      by.clear();
      return who;
    }
  }

  private static Set<String> ids(List<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }

  /** Of those who left their place just now, the features hear when everybody else does. */
  private void forgetLeavers(
      List<Document> everybody, Edition kept, Set<String> before, Set<String> placed) {
    List<String> gone = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    for (Document each : everybody) {
      String id = each.getString("_id");
      if (each.getBoolean("active") || placed.contains(id)) {
        continue;
      }
      if (each.get(AccountDocument.TOLD) == null) {
        (before.contains(id) ? heard : untold).add(id);
      }
      boolean old = each.getDate("changed").toInstant().plus(KEPT).isBefore(clock.instant());
      if (AccountDocument.isGone(each) || old) {
        gone.add(id);
      }
    }
    if (!untold.isEmpty()) {
      leavers.orderedStream().forEach(feature -> feature.left(untold));
    }
    accounts.told(kept, Stream.concat(untold.stream(), heard.stream()).toList());
    accounts.forget(kept, gone);
  }
}
