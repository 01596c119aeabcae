package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.Relay;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Replaces the whole directory by a file, all or nothing. */
@Service
public class ImportingPeople {

  /** What an import came to. */
  public sealed interface Outcome {
    record Imported(int added, int changed, int removed) implements Outcome {}

    record Refused(List<CsvError> errors) implements Outcome {}

    /** Another import was faster; this one changed nothing. */
    record Overtaken() implements Outcome {}
  }

  private final DirectoryStore store;
  private final Relay relay;

  ImportingPeople(DirectoryStore store, @Qualifier("directoryRelay") Relay relay) {
    this.store = store;
    this.relay = relay;
  }

  public Outcome importAll(byte[] file, boolean dryRun) {
    PeopleFile read = PeopleCsv.read(file);
    if (read instanceof PeopleFile.Accepted accepted) {
      return replace(accepted.persons(), dryRun);
    }
    return new Outcome.Refused(((PeopleFile.Refused) read).errors());
  }

  /** Publishes everybody again; false while something is on its way. */
  boolean publishAgain() {
    boolean forgotten = store.forgetPublished();
    relay.signal();
    return forgotten;
  }

  private Outcome replace(List<Person> persons, boolean dryRun) {
    Edition before = store.state().current();
    Difference difference = Difference.between(store.each(before), persons);
    if (!dryRun && !difference.isEmpty()) {
      Edition after = store.write(before, persons);
      if (!store.turn(before, after)) {
        store.drop(after);
        return new Outcome.Overtaken();
      }
      relay.signal();
    }
    return new Outcome.Imported(
        difference.added().size(), difference.changed().size(), difference.removed().size());
  }
}
