package cambium.survey.people;

import cambium.organization.Person;
import cambium.survey.people.DirectoryStore.State;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Makes accounts of the people in the directory, at a provider's first call and after every import
 * by file. Whoever had an account keeps the name that the provider knows them by; of whoever is no
 * longer there the id stays until everything else about them is forgotten.
 */
@Component
class BringingInLine {
  private static final int BATCH = 1000;

  private final MongoDatabase database;
  private final DirectoryStore directory;
  private final Clock clock;

  BringingInLine(MongoDatabase database, DirectoryStore directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  /** The accounts that are in line with the directory. */
  synchronized Edition bring() {
    while (true) {
      State state = directory.state();
      Edition accounts = state.accounts();
      long version = state.current().version();
      if (accounts != null && accounts.version() == version) {
        return accounts;
      }
      // The number is one too high, so that nobody drops them as superseded while they are written.
      Edition built = new Edition(version, "accounts_" + (version + 1) + "_" + UUID.randomUUID());
      build(built, state);
      if (directory.adopt(built)) {
        return built;
      }
      directory.drop(built);
    }
  }

  private void build(Edition built, State state) {
    MongoCollection<Document> collection = database.getCollection(built.people());
    AccountStore.index(collection);
    Map<String, String> names = names(state);
    Set<String> taken = new HashSet<>();
    names.values().forEach(name -> taken.add(AccountDocument.name(name)));
    Instant now = clock.instant();
    List<Document> batch = new ArrayList<>();
    for (Person person : directory.people(state.current())) {
      String name = names.remove(person.id());
      if (name == null || name.isEmpty()) {
        name = freeName(person, taken);
      }
      add(
          collection,
          batch,
          AccountDocument.of(new Account(person, name, true, null, 1, now, now)));
    }
    for (String gone : names.keySet()) {
      add(collection, batch, AccountDocument.gone(gone, now));
    }
    flush(collection, batch);
  }

  private static String freeName(Person person, Set<String> taken) {
    String email = person.email();
    if (email != null && taken.add(AccountDocument.name(email))) {
      return email;
    }
    String name = person.id();
    while (!taken.add(AccountDocument.name(name))) {
      name += "'";
    }
    return name;
  }

  /** Who had an account, and under which name. */
  private Map<String, String> names(State state) {
    Map<String, String> names = new HashMap<>();
    Edition before = state.accounts();
    if (before != null) {
      database
          .getCollection(before.people())
          .find()
          .forEach(
              document -> names.put(document.getString("_id"), document.getString("userName")));
    }
    return names;
  }

  private static void add(
      MongoCollection<Document> collection, List<Document> batch, Document document) {
    batch.add(document);
    if (batch.size() == BATCH) {
      flush(collection, batch);
    }
  }

  private static void flush(MongoCollection<Document> collection, List<Document> batch) {
    if (!batch.isEmpty()) {
      collection.insertMany(batch);
      batch.clear();
    }
  }
}
