package cambium.survey.response;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cambium.organization.Layer;
import cambium.survey.round.Tally;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The seats, in a collection of their own per round, which goes when the results are out. */
@Repository
class Seats {
  private static final int DUPLICATE_KEY = 11000;
  private static final int KEYS_AT_A_TIME = 100;
  // Sparse: an empty seat has hardly any of these, and then costs nothing in an index.
  private static final List<String> INDEXED =
      List.of("pending", "standing", Reminder.HALF_TIME.field(), Reminder.LAST_DAY.field());
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
    return Optional.ofNullable(plain(round).find(known).first());
  }

  /**
   * Writes the first answer, if the seat is empty and open and of one of the layers, and not in the
   * root's own team.
   */
  boolean answerFirst(
      String round,
      String token,
      Collection<Layer> layers,
      @Nullable String root,
      Document answers,
      Document comments) {
    Bson empty =
        and(
            eq("_id", Keys.seat(token)),
            eq("closed", false),
            eq("version", 0),
            in("layer", layers.stream().map(Layer::name).toList()),
            ne("team", root));
    return change(round, empty, answered(answers, comments));
  }

  /** Writes the next version, if the seat is still as it was seen and open. */
  boolean answer(String round, Seat seen, Document answers, Document comments) {
    return change(round, unchanged(seen), answered(answers, comments));
  }

  private static Bson answered(Document answers, Document comments) {
    return combine(set("standing", true), set("answers", answers), set("comments", comments));
  }

  /** Takes the response back, if the seat is still as it was seen and open. */
  boolean withdraw(String round, Seat seen) {
    Bson withdrawn = combine(set("standing", false), unset("answers"), unset("comments"));
    return change(round, unchanged(seen), withdrawn);
  }

  private static Bson unchanged(Seat seen) {
    return and(eq("_id", seen.key()), eq("closed", false), eq("version", seen.version()));
  }

  /**
   * Empties the seat and shuts it for good, whatever stood there; whoever had its token is a
   * stranger from now on. Nothing happens once the round is being closed.
   *
   * @return false if it was changed meanwhile
   */
  boolean erase(String round, String token) {
    String key = Keys.seat(token);
    Seat seen = plain(round).find(eq("_id", key)).first();
    if (seen == null || seen.closed()) {
      return true;
    }
    Bson empty =
        combine(
            set("standing", false),
            unset("answers"),
            unset("comments"),
            set("closed", true),
            set(ERASED, true));
    Bson change = seen.standing() ? combine(empty, inc("version", 1), set("pending", true)) : empty;
    return plain(round).updateOne(unchanged(seen), change).getModifiedCount() == 1;
  }

  private boolean change(String round, Bson filter, Bson change) {
    return plain(round)
            .updateOne(filter, combine(change, inc("version", 1), set("pending", true)))
            .getModifiedCount()
        == 1;
  }

  List<Seat> pending(String round, int atMost) {
    return of(round).find(eq("pending", true)).limit(atMost).into(new ArrayList<>());
  }

  /** These versions are published; what has changed since stays pending. */
  void published(String round, List<Seat> seats) {
    Map<Integer, List<String>> keysByVersion =
        seats.stream()
            .collect(groupingBy(Seat::version, TreeMap::new, mapping(Seat::key, toList())));
    List<WriteModel<Seat>> updates = new ArrayList<>();
    keysByVersion.forEach(
        (version, keys) -> {
          for (int from = 0; from < keys.size(); from += KEYS_AT_A_TIME) {
            List<String> some = keys.subList(from, Math.min(from + KEYS_AT_A_TIME, keys.size()));
            Bson sameVersion = and(in("_id", some), eq("version", version));
            updates.add(new UpdateManyModel<>(sameVersion, unset("pending")));
          }
        });
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
    int versions = 0;
    try (MongoCursor<Document> every =
        of(round)
            .withDocumentClass(Document.class)
            .find()
            .projection(include("version"))
            .iterator()) {
      while (every.hasNext()) {
        versions += every.next().getInteger("version");
      }
    }
    return new Tally((int) standing(round), versions);
  }

  void clear(String round) {
    of(round).drop();
    known.remove(round);
  }

  /** With the indexes declared, which makes the collection if it is not there. */
  MongoCollection<Seat> of(String round) {
    return known.computeIfAbsent(
        round,
        id -> {
          MongoCollection<Seat> seats = plain(id);
          for (String field : INDEXED) {
            seats.createIndex(Indexes.ascending(field), new IndexOptions().sparse(true));
          }
          return seats;
        });
  }

  /** Declares nothing, so that a late look or write never brings dropped seats back. */
  private MongoCollection<Seat> plain(String round) {
    return database.getCollection("seats_" + round, Seat.class);
  }
}
