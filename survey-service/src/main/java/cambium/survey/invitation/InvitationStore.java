package cambium.survey.invitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** The invitations, in a collection of their own per round. */
@Repository
class InvitationStore {
  private static final int DUPLICATE_KEY = 11000;
  private static final int BATCH = 1000;

  private final MongoDatabase database;

  InvitationStore(MongoDatabase database) {
    this.database = database;
  }

  /** Adds those that are not there yet. */
  void add(String round, List<Invitation> invitations) {
    if (invitations.isEmpty()) {
      return;
    }
    try {
      of(round).insertMany(invitations, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  Optional<Invitation> find(String round, String person) {
    return Optional.ofNullable(of(round).find(eq("_id", person)).first());
  }

  /** Those who type a code, or those who do not, one after the other. */
  void each(String round, boolean byCode, Consumer<String> consumer) {
    of(round)
        .find()
        .forEach(
            invitation -> {
              if (invitation.byCode() == byCode) {
                consumer.accept(invitation.person());
              }
            });
  }

  /** All of them, one after the other. */
  Iterable<Invitation> every(String round) {
    return of(round).find();
  }

  /** Nobody is surprised if some are not there. */
  void remove(String round, List<String> persons) {
    for (int from = 0; from < persons.size(); from += BATCH) {
      List<String> some = persons.subList(from, Math.min(from + BATCH, persons.size()));
      of(round).deleteMany(in("_id", some));
    }
  }

  void clear(String round) {
    of(round).drop();
  }

  private MongoCollection<Invitation> of(String round) {
    return database.getCollection("invitations_" + round, Invitation.class);
  }
}
