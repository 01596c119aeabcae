package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.EventPublisher;
import cambium.platform.messaging.OutgoingEvent;
import cambium.survey.published.DirectoryPublished;
import cambium.survey.published.PersonPublished;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

  private void publish(Edition before, Edition after) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Person> people = store.people(after);
    Difference difference = Difference.between(store.people(before), people);
    List<OutgoingEvent> waiting = new ArrayList<>();
    for (Person person : difference.addedOrChanged()) {
      add(waiting, PersonPublished.of(person, after.version()).event(today));
    }
    for (String removed : difference.removed()) {
      add(waiting, PersonPublished.removed(removed, today));
    }
    events.publish(waiting);
    events.publish(List.of(new DirectoryPublished(after.version(), people.size()).event(today)));
    List<String> left = left(difference.removed());
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

  private void add(List<OutgoingEvent> waiting, OutgoingEvent event) {
    waiting.add(event);
    if (waiting.size() == BATCH) {
      events.publish(waiting);
      waiting.clear();
    }
  }
}
