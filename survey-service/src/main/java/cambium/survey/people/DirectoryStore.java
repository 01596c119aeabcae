package cambium.survey.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import cambium.organization.Person;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Versions of the directory. A version's people are written to a collection of their own; then one
 * document is turned to it. That document also says which version the other services have.
 */
@Repository
class DirectoryStore {
  private static final Pattern VERSIONED = Pattern.compile("(?:people|accounts)_(\\d+)_.*");
  private static final int BATCH = 1000;
  private static final String CURRENT = "current";

  /**
   * The one document.
   *
   * @param current what everybody here reads
   * @param publishing on its way to the other services; it is finished before a later one begins
   * @param published what the other services have
   * @param accounts what an identity provider keeps, and the version that they are in line with;
   *     null where no provider ever asked
   */
  record State(
      Edition current,
      @Nullable Edition publishing,
      Edition published,
      @Nullable Edition accounts) {}

  private final MongoDatabase database;
  private final MongoCollection<Document> directory;

  DirectoryStore(MongoDatabase database) {
    this.database = database;
    this.directory = database.getCollection("directory");
    directory.updateOne(
        eq("_id", CURRENT),
        combine(setOnInsert("version", 0L), setOnInsert("published", edition(Edition.NONE))),
        new UpdateOptions().upsert(true));
  }

  State state() {
    Document found = Objects.requireNonNull(directory.find(eq("_id", CURRENT)).first());
    long version = found.getLong("version");
    return new State(
        version == 0 ? Edition.NONE : new Edition(version, found.getString("people")),
        found.get("publishing") == null ? null : edition(found.get("publishing", Document.class)),
        edition(found.get("published", Document.class)),
        found.get("accounts") == null ? null : edition(found.get("accounts", Document.class)));
  }

  List<Person> people(Edition edition) {
    List<Person> people = new ArrayList<>();
    each(edition).forEach(people::add);
    return people;
  }

  /** Its people one after the other; all of them are never in memory. */
  Iterable<Person> each(Edition edition) {
    return edition.version() == 0
        ? List.of()
        : collection(edition).find().batchSize(BATCH).map(PersonDocument::read);
  }

  /** Those of these persons who are in it. */
  Map<String, Person> among(Edition edition, Collection<String> ids) {
    Map<String, Person> found = new HashMap<>();
    if (edition.version() != 0) {
      collection(edition)
          .find(in("_id", ids))
          .map(PersonDocument::read)
          .forEach(person -> found.put(person.id(), person));
    }
    return found;
  }

  /** Writes the people of the version after {@code before}; nobody reads them yet. */
  Edition write(Edition before, List<Person> people) {
    long version = before.version() + 1;
    Edition edition = new Edition(version, "people_" + version + "_" + UUID.randomUUID());
    for (int from = 0; from < people.size(); from += BATCH) {
      List<Person> batch = people.subList(from, Math.min(from + BATCH, people.size()));
      collection(edition).insertMany(batch.stream().map(PersonDocument::of).toList());
    }
    return edition;
  }

  /** Makes it the current version, unless another one came first. */
  boolean turn(Edition before, Edition after) {
    return update(
        and(eq("_id", CURRENT), eq("version", before.version())),
        combine(set("version", after.version()), set("people", after.people())));
  }

  /** Likewise, if these accounts are in line with the version before; they then still are. */
  boolean turn(Edition before, Edition after, Edition accounts) {
    return update(
        and(
            eq("_id", CURRENT),
            eq("version", before.version()),
            eq("accounts", edition(accounts)),
            eq("accounts.version", before.version())),
        combine(
            set("version", after.version()),
            set("people", after.people()),
            set("accounts.version", after.version())));
  }

  /** From now on these are the accounts, unless others are or the directory has moved on. */
  boolean adopt(Edition accounts) {
    return update(
        and(
            eq("_id", CURRENT),
            eq("version", accounts.version()),
            ne("accounts.version", accounts.version())),
        set("accounts", edition(accounts)));
  }

  /** Lays down what is published next, unless something is under way. */
  boolean beginPublishing(Edition edition) {
    return update(
        and(eq("_id", CURRENT), eq("publishing", null)), set("publishing", edition(edition)));
  }

  void finishPublishing(Edition edition) {
    update(
        and(eq("_id", CURRENT), eq("publishing.version", edition.version())),
        combine(set("published", edition(edition)), unset("publishing")));
  }

  /**
   * Everybody is published again, as to somebody who has nobody yet; false while anything is on its
   * way, since whom it removes would else never be told.
   */
  boolean forgetPublished() {
    Edition current = state().current();
    return current.version() == 0
        || update(
            and(
                eq("_id", CURRENT),
                eq("publishing", null),
                eq("version", current.version()),
                eq("published.version", current.version())),
            combine(set("published", edition(Edition.NONE)), set("publishing", edition(current))));
  }

  void drop(Edition edition) {
    collection(edition).drop();
  }

  /** Drops what nothing points to any more. A version still being written is none of these. */
  void dropSuperseded() {
    State state = state();
    for (String name : database.listCollectionNames().into(new ArrayList<>())) {
      Matcher versioned = VERSIONED.matcher(name);
      if (versioned.matches()
          && Long.parseLong(versioned.group(1)) <= state.current().version()
          && !name.equals(state.current().people())
          && !name.equals(state.published().people())
          && (state.publishing() == null || !name.equals(state.publishing().people()))
          && (state.accounts() == null || !name.equals(state.accounts().people()))) {
        database.getCollection(name).drop();
      }
    }
  }

  private boolean update(Bson filter, Bson update) {
    return directory.updateOne(filter, update).getMatchedCount() == 1;
  }

  private MongoCollection<Document> collection(Edition edition) {
    return database.getCollection(edition.people());
  }

  private static Document edition(Edition edition) {
    return new Document("version", edition.version()).append("people", edition.people());
  }

  private static Edition edition(Document document) {
    return new Edition(document.getLong("version"), document.getString("people"));
  }
}
