package cambium.survey.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import cambium.survey.people.DirectoryStore.State;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What an identity provider keeps: one document for each person, written once for each request. The
 * directory's one document names the collection, so that an import by file replaces all of it in
 * the step that turns the directory.
 */
@Repository
class AccountStore {
  private static final int BATCH = 1000;

  private final MongoDatabase database;
  private final DirectoryStore directory;
  private final BringingInLine line;
  private final Clock clock;
  private volatile @Nullable String indexed;

  AccountStore(MongoDatabase database, DirectoryStore directory, BringingInLine line, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.line = line;
    this.clock = clock;
  }

  Optional<Account> find(String id) {
    return account(current().find(eq("_id", id)).first());
  }

  Optional<Account> findByUserName(String userName) {
    return account(holder(AccountDocument.name(userName)));
  }

  /** Who has this address and has not left. */
  Optional<Account> findByEmail(String email) {
    return account(holder(AccountDocument.mail(email)));
  }

  /** Some of them, in the order of their ids. */
  List<Account> page(long skip, int most) {
    List<Account> page = new ArrayList<>();
    FindIterable<Document> found =
        current()
            .find(eq(AccountDocument.GONE, null))
            .sort(ascending("_id"))
            .skip(Math.toIntExact(skip))
            .limit(most);
    found.map(AccountDocument::read).into(page);
    return page;
  }

  /** Everybody who is not gone, one after the other. */
  void forEach(Consumer<Account> reader) {
    current()
        .find(eq(AccountDocument.GONE, null))
        .sort(ascending("_id"))
        .map(AccountDocument::read)
        .forEach(reader);
  }

  long count() {
    return current().countDocuments(eq(AccountDocument.GONE, null));
  }

  /** False where another one holds what no two may share. */
  boolean add(Account account) {
    Document document = AccountDocument.of(account);
    return unlessTaken(
        () -> {
          // What is left of a leaver may be forgotten at any moment, so inserting comes second.
          boolean over =
              current()
                      .replaceOne(
                          and(eq("_id", account.id()), eq(AccountDocument.GONE, true)), document)
                      .getMatchedCount()
                  == 1;
          if (!over) {
            current().insertOne(document);
          }
          return true;
        });
  }

  /** False where somebody else was faster, or holds what no two may share. */
  boolean replace(Account before, Account after) {
    return unlessTaken(
        () ->
            current()
                    .replaceOne(
                        and(eq("_id", before.id()), eq("revision", before.revision())),
                        AccountDocument.of(after))
                    .getMatchedCount()
                == 1);
  }

  /** Leaves no more than the id, until everything else about them is forgotten. */
  boolean remove(Account account) {
    return current()
            .replaceOne(
                and(eq("_id", account.id()), eq("revision", account.revision())),
                AccountDocument.gone(account.id(), clock.instant()))
            .getMatchedCount()
        == 1;
  }

  /** Everybody, without what only the provider's protocol needs. */
  List<Document> everybody(Edition accounts) {
    return database
        .getCollection(accounts.people())
        .find()
        .projection(exclude(AccountDocument.RESOURCE))
        .into(new ArrayList<>());
  }

  /** Those of them who have an account and have not left. */
  Set<String> activeAmong(Edition accounts, List<String> ids) {
    Set<String> active = new HashSet<>();
    for (int from = 0; from < ids.size(); from += BATCH) {
      database
          .getCollection(accounts.people())
          .find(in("_id", ids.subList(from, Math.min(from + BATCH, ids.size()))))
          .projection(include("active"))
          .forEach(
              found -> {
                if (found.getBoolean("active")) {
                  active.add(found.getString("_id"));
                }
              });
    }
    return active;
  }

  /** Nothing is left of this person, also where they wait for a place. */
  void erase(Edition accounts, String id) {
    database.getCollection(accounts.people()).deleteOne(eq("_id", id));
  }

  void forget(Edition accounts, List<String> ids) {
    if (!ids.isEmpty()) {
      database
          .getCollection(accounts.people())
          .deleteMany(and(in("_id", ids), eq("active", false)));
    }
  }

  void told(Edition accounts, List<String> ids) {
    if (!ids.isEmpty()) {
      database
          .getCollection(accounts.people())
          .updateMany(and(in("_id", ids), eq("active", false)), set(AccountDocument.TOLD, true));
    }
  }

  private @Nullable Document holder(String what) {
    return current().find(eq(AccountDocument.HOLDS, what)).first();
  }

  private MongoCollection<Document> current() {
    State state = directory.state();
    Edition accounts = state.accounts();
    if (accounts == null || accounts.version() != state.current().version()) {
      accounts = line.bring();
    }
    MongoCollection<Document> collection = database.getCollection(accounts.people());
    if (!accounts.people().equals(indexed)) {
      index(collection);
      indexed = accounts.people();
    }
    return collection;
  }

  static void index(MongoCollection<Document> collection) {
    collection.createIndex(
        Indexes.ascending(AccountDocument.HOLDS), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending(AccountDocument.GONE));
  }

  private static Optional<Account> account(@Nullable Document found) {
    return found == null || AccountDocument.isGone(found)
        ? Optional.empty()
        : Optional.of(AccountDocument.read(found));
  }

  private interface Write {
    boolean happened();
  }

  private static boolean unlessTaken(Write write) {
    try {
      return write.happened();
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
