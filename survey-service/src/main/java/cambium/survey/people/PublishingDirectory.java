package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.EventPublisher;
import cambium.survey.published.DirectoryPublished;
import cambium.survey.published.PersonPublished;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Tells the other services what changed, one version after the other. Each step can be done again
 * after a crash: what is being published is laid down before its first event.
 */
@Service
class PublishingDirectory {
  private static final int BATCH = 500;

  private final DirectoryStore store;
  private final AccountStore accounts;
  private final EventPublisher events;
  private final Clock clock;
  private final ObjectProvider<Leavers> leavers;

  PublishingDirectory(
      DirectoryStore store,
      AccountStore accounts,
      EventPublisher events,
      Clock clock,
      ObjectProvider<Leavers> leavers) {
    this.store = store;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
    this.leavers = leavers;
  }

  /** Whether there may be more to publish. */
  boolean step() {
    DirectoryStore.State state = store.state();
    Edition next = state.publishing();
    if (next == null) {
      if (state.published().version() == state.current().version()) {
        store.dropSuperseded();
        return false;
      }
      store.beginPublishing(state.current());
      return true;
    }
    publish(state.published(), next);
    store.finishPublishing(next);
    return true;
  }

  /** Compares the two as it goes through them: neither is ever in memory as a whole. */
  private void publish(Edition before, Edition after) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int count = 0;
    for (List<Person> some : Batches.of(store.each(after), BATCH)) {
      Map<String, Person> known = store.among(before, ids(some));
      events.publish(
          some.stream()
              .filter(person -> !person.equals(known.get(person.id())))
              .map(person -> PersonPublished.of(person, after.version()).event(today))
              .toList());
      count += some.size();
    }
    List<String> removed = new ArrayList<>();
    for (List<Person> some : Batches.of(store.each(before), BATCH)) {
      Set<String> staying = store.among(after, ids(some)).keySet();
      List<String> gone = ids(some).stream().filter(id -> !staying.contains(id)).toList();
      events.publish(gone.stream().map(id -> PersonPublished.removed(id, today)).toList());
      removed.addAll(gone);
    }
    events.publish(List.of(new DirectoryPublished(after.version(), count).event(today)));
    List<String> left = left(removed);
    if (!left.isEmpty()) {
      leavers.orderedStream().forEach(feature -> feature.left(left));
    }
  }

  /** Whoever only lost their place in the tree, as with their manager, has not left. */
  private List<String> left(List<String> removed) {
    DirectoryStore.State state = store.state();
    Edition kept = state.accounts();
    if (removed.isEmpty() || kept == null || kept.version() != state.current().version()) {
      return removed;
    }
    Set<String> active = accounts.activeAmong(kept, removed);
    return removed.stream().filter(id -> !active.contains(id)).toList();
  }

  private static List<String> ids(List<Person> persons) {
    return persons.stream().map(Person::id).toList();
  }
}
