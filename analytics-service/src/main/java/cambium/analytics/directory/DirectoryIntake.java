package cambium.analytics.directory;

import cambium.organization.Person;
import cambium.platform.messaging.IncomingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in the directory, many persons at once, and never a version before its persons. */
@Component
class DirectoryIntake {
  private final DirectoryStore store;

  DirectoryIntake(DirectoryStore store) {
    this.store = store;
  }

  /** The topic has one partition, so the last that arrives of a person is the newest. */
  void take(List<IncomingEvent> events) {
    Map<String, Optional<Person>> latest = new LinkedHashMap<>();
    for (IncomingEvent event : events) {
      if (event.isTombstone()) {
        latest.put(event.key(), Optional.empty());
      } else if (event.type().equals("person.published")) {
        Person person = event.as(PersonPublished.class).asPerson();
        latest.put(person.id(), Optional.of(person));
      } else if (event.type().equals("directory.published")) {
        long version = event.as(DirectoryPublished.class).version();
        store.keep(latest);
        latest.clear();
        store.complete(version);
      }
    }
    store.keep(latest);
  }
}
