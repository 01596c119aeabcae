package cambium.notification.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cambium.organization.OrgTree;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Everybody in the organisation. Changes come one by one; readers get the last version that was
 * complete, from memory, and any instance of the service notices when another has completed one.
 */
@Component
public class Directory {
  private static final Logger log = LoggerFactory.getLogger(Directory.class);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<PersonEntry> persons;
  private final MongoCollection<Completeness> completeness;
  private volatile @Nullable Organisation snapshot;

  Directory(MongoDatabase database) {
    this.persons = database.getCollection("persons", PersonEntry.class);
    this.completeness = database.getCollection("directory", Completeness.class);
  }

  /** Keeps a person unless the same or a newer version is here. */
  public void put(PersonEntry person) {
    replaceOlder(persons, person.id(), person.version(), person);
  }

  /** Whether this person is here, in whichever version. */
  public boolean has(String id) {
    return persons.find(eq("_id", id)).first() != null;
  }

  public void remove(String id) {
    persons.deleteOne(eq("_id", id));
  }

  /** Makes a version readable, once everybody of it is here. */
  public void complete(long version, long count) {
    long here = persons.countDocuments();
    if (here != count) {
      log.warn("directory version {} has {} people, {} are here", version, count, here);
      return;
    }
    replaceOlder(
        completeness, Completeness.ID, version, new Completeness(Completeness.ID, version, count));
  }

  /** The last complete version; empty before the first. */
  public Optional<Organisation> current() {
    Completeness latest = completeness.find(eq("_id", Completeness.ID)).first();
    Organisation known = snapshot;
    if (latest == null || (known != null && known.version() == latest.version())) {
      return Optional.ofNullable(known);
    }
    return Optional.ofNullable(load(latest, known));
  }

  private synchronized @Nullable Organisation load(
      Completeness latest, @Nullable Organisation known) {
    Organisation loaded = snapshot;
    if (loaded != known) {
      return loaded;
    }
    List<PersonEntry> entries = persons.find().into(new ArrayList<>());
    try {
      loaded =
          new Organisation(
              latest.version(), OrgTree.of(entries.stream().map(PersonEntry::person).toList()));
    } catch (IllegalArgumentException e) {
      log.info("the next version of the directory is still coming in: {}", e.getMessage());
      return known;
    }
    snapshot = loaded;
    return loaded;
  }

  private static <T> void replaceOlder(
      MongoCollection<T> collection, String id, long version, T entry) {
    Bson older = and(eq("_id", id), lt("version", version));
    try {
      collection.replaceOne(older, entry, UPSERT);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
