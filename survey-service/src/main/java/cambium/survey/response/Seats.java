package cambium.survey.response;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.survey.round.Tally;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The seats, in a collection of their own per round, which goes when the results are out. */
@Repository
class Seats {
  private static final int DUPLICATE_KEY = 11000;
  private static final String ERASED = "erased";

  private final MongoDatabase database;
  private final Map<String, MongoCollection<Seat>> known = new ConcurrentHashMap<>();

  Seats(MongoDatabase database) {
    this.database = database;
  }

  /** Adds those that are not there yet, in the given order. */
  void add(String round, List<Seat> seats) {
    try {
      of(round).insertMany(seats, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  Optional<Seat> find(String round, String token) {
    Bson known = and(eq("_id", Keys.seat(token)), exists(ERASED, false));
    return Optional.ofNullable(of(round).find(known).first());
  }

  /** Writes the next version, if the seat is still as it was seen and open. */
  boolean answer(String round, Seat seen, Document answers, Document comments) {
    return change(
        round,
        seen,
        combine(set("standing", true), set("answers", answers), set("comments", comments)));
  }

  /** Takes the response back, if the seat is still as it was seen and open. */
  boolean withdraw(String round, Seat seen) {
    return change(
        round, seen, combine(set("standing", false), unset("answers"), unset("comments")));
  }

  /**
   * Empties the seat and shuts it for good, whatever stood there; whoever had its token is a
   * stranger from now on. Nothing happens once the round is being closed.
   *
   * @return false if it was changed meanwhile
   */
  boolean erase(String round, String token) {
    String key = Keys.seat(token);
    Seat seen = of(round).find(eq("_id", key)).first();
    if (seen == null || seen.closed()) {
      return true;
    }
    Bson unchanged = and(eq("_id", key), eq("closed", false), eq("version", seen.version()));
    Bson empty =
        combine(
            set("standing", false),
            unset("answers"),
            unset("comments"),
            set("closed", true),
            set(ERASED, true));
    Bson change = seen.standing() ? combine(empty, inc("version", 1), set("pending", true)) : empty;
    return of(round).updateOne(unchanged, change).getModifiedCount() == 1;
  }

  private boolean change(String round, Seat seen, Bson change) {
    Bson unchanged = and(eq("_id", seen.key()), eq("closed", false), eq("version", seen.version()));
    return of(round)
            .updateOne(unchanged, combine(change, inc("version", 1), set("pending", true)))
            .getModifiedCount()
        == 1;
  }

  List<Seat> pending(String round, int atMost) {
    return of(round).find(eq("pending", true)).limit(atMost).into(new ArrayList<>());
  }

  /** These versions are published; what has changed since stays pending. */
  void published(String round, List<Seat> seats) {
    List<WriteModel<Seat>> updates = new ArrayList<>();
    for (Seat seat : seats) {
      Bson sameVersion = and(eq("_id", seat.key()), eq("version", seat.version()));
      updates.add(new UpdateOneModel<>(sameVersion, set("pending", false)));
    }
    of(round).bulkWrite(updates, new BulkWriteOptions().ordered(false));
  }

  void each(String round, Consumer<Seat> consumer) {
    of(round).find().forEach(consumer);
  }

  long standing(String round) {
    return of(round).countDocuments(eq("standing", true));
  }

  /** From here on every change is refused; what stands is counted after that. */
  Tally close(String round) {
    of(round).updateMany(new Document(), set("closed", true));
    int[] counts = new int[2];
    each(
        round,
        seat -> {
          counts[0] += seat.standing() ? 1 : 0;
          counts[1] += seat.version();
        });
    return new Tally(counts[0], counts[1]);
  }

  void clear(String round) {
    of(round).drop();
    known.remove(round);
  }

  MongoCollection<Seat> of(String round) {
    return known.computeIfAbsent(
        round,
        id -> {
          var seats = database.getCollection("seats_" + id, Seat.class);
          seats.createIndex(Indexes.ascending("pending"));
          seats.createIndex(Indexes.ascending("standing"));
          for (Reminder reminder : Reminder.values()) {
            seats.createIndex(Indexes.ascending(reminder.field()));
          }
          return seats;
        });
  }
}
