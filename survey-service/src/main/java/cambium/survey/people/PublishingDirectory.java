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
import org.springframework.stereotype.Service;

/**
 * Tells the other services what changed, one version after the other. Each step can be done again
 * after a crash: what is being published is laid down before its first event.
 */
@Service
class PublishingDirectory {
  private static final int BATCH = 500;

  private final DirectoryStore store;
  private final EventPublisher events;
  private final Clock clock;

  PublishingDirectory(DirectoryStore store, EventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
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
    List<Person> people = store.people(after);
    Difference difference = Difference.between(store.people(before), people);
    List<OutgoingEvent> batch = new ArrayList<>();
    for (Person person : difference.added()) {
      add(batch, published(person, after.version()));
    }
    for (Person person : difference.changed()) {
      add(batch, published(person, after.version()));
    }
    for (String removed : difference.removed()) {
      add(batch, OutgoingEvent.tombstone(PersonPublished.TOPIC, removed, today()));
    }
    events.publish(batch);
    events.publish(List.of(complete(after.version(), people.size())));
  }

  private void add(List<OutgoingEvent> batch, OutgoingEvent event) {
    batch.add(event);
    if (batch.size() == BATCH) {
      events.publish(batch);
      batch.clear();
    }
  }

  private OutgoingEvent published(Person person, long version) {
    return new OutgoingEvent(
        PersonPublished.TOPIC,
        person.id(),
        PersonPublished.TYPE,
        "person/" + person.id() + "/" + version,
        today(),
        PersonPublished.of(person, version));
  }

  private OutgoingEvent complete(long version, int count) {
    return new OutgoingEvent(
        PersonPublished.TOPIC,
        DirectoryPublished.KEY,
        DirectoryPublished.TYPE,
        "directory/" + version,
        today(),
        new DirectoryPublished(version, count));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
