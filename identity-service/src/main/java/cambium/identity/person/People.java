package cambium.identity.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody whom the directory has published. */
@Component
public class People {
  private final MongoCollection<Account> accounts;

  People(MongoDatabase database) {
    this.accounts = database.getCollection("people", Account.class);
    accounts.createIndex(Indexes.ascending("email"));
  }

  /** The person with this id. */
  public Optional<Account> byId(String id) {
    return Optional.ofNullable(accounts.find(eq("_id", id)).first());
  }

  /** The person with this address, however it is written. */
  public Optional<Account> byEmail(String email) {
    return Optional.ofNullable(accounts.find(eq("email", Account.comparable(email))).first());
  }

  /** Everybody; for small organisations. */
  public List<Account> all() {
    return accounts.find().into(new ArrayList<>());
  }

  /** Whether no directory has ever been published. */
  public boolean isEmpty() {
    return accounts.find().limit(1).first() == null;
  }

  /** Takes what was published, unless something newer is here. */
  void put(Account account) {
    try {
      accounts.replaceOne(
          and(eq("_id", account.id()), lt("version", account.version())),
          account,
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  void remove(String id) {
    accounts.deleteOne(eq("_id", id));
  }
}
