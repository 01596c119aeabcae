package cambium.survey.people;

import cambium.organization.Person;
import cambium.platform.messaging.Relay;
import cambium.survey.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
  private final ReadingPlacement placement;
  private final Relay relay;
  private final Relay accounts;
  private final AuditLog audit;

  ImportingPeople(
      DirectoryStore store,
      ReadingPlacement placement,
      @Qualifier("directoryRelay") Relay relay,
      @Qualifier("accountsRelay") Relay accounts,
      AuditLog audit) {
    this.store = store;
    this.placement = placement;
    this.relay = relay;
    this.accounts = accounts;
    this.audit = audit;
  }

  public Outcome importAll(byte[] file, boolean dryRun) {
    return importAll(file, OptionalLong.empty(), dryRun);
  }

  /** Takes the file only if the directory still has this version. */
  Outcome importSeen(byte[] file, long version) {
    return importAll(file, OptionalLong.of(version), false);
  }

  private Outcome importAll(byte[] file, OptionalLong seen, boolean dryRun) {
    PeopleFile read = PeopleCsv.read(file);
    if (read instanceof PeopleFile.Accepted accepted) {
      ImportComparison comparison = compare(accepted.persons());
      long version = comparison.before().version();
      return seen.orElse(version) == version
          ? replace(comparison, dryRun)
          : new Outcome.Overtaken();
    }
    return new Outcome.Refused(((PeopleFile.Refused) read).errors());
  }

  ImportComparison compare(List<Person> persons) {
    Edition before = store.state().current();
    return ImportComparison.of(before, store.people(before), placement.now(), persons);
  }

  /** Publishes everybody again; false while something is on its way. */
  boolean publishAgain() {
    boolean forgotten = store.forgetPublished();
    if (forgotten) {
      String version = String.valueOf(store.state().current().version());
      audit.note("people.republished", version, Map.of());
    }
    relay.signal();
    return forgotten;
  }

  private Outcome replace(ImportComparison comparison, boolean dryRun) {
    Edition before = comparison.before();
    Difference difference = comparison.difference();
    int removed = comparison.removed().size();
    if (!dryRun && !comparison.changesNothing()) {
      Edition after = store.write(before, comparison.file());
      if (!store.turn(before, after)) {
        store.drop(after);
        return new Outcome.Overtaken();
      }
      relay.signal();
      accounts.signal();
      audit.note(
          "people.imported",
          String.valueOf(after.version()),
          Map.of(
              "added", String.valueOf(difference.added().size()),
              "changed", String.valueOf(difference.changed().size()),
              "moved", String.valueOf(difference.moved().size()),
              "removed", String.valueOf(removed)));
    }
    return new Outcome.Imported(difference.added().size(), difference.changed().size(), removed);
  }
}
