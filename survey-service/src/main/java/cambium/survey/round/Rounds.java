package cambium.survey.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rounds. A round moves on by conditional updates of its one document. */
@Repository
public class Rounds {
  private static final List<RoundState> LIVE =
      List.of(RoundState.OPEN, RoundState.CLOSING, RoundState.CLOSED);

  private static final long A_SECOND = 1_000_000_000;

  private final MongoCollection<Round> rounds;
  private final AtomicLong moves = new AtomicLong();
  private volatile @Nullable Recent recent;

  private record Recent(List<Round> live, long change, long readAt) {}

  Rounds(MongoDatabase database) {
    this.rounds = database.getCollection("rounds", Round.class);
    rounds.createIndex(Indexes.ascending("state"));
    rounds.createIndex(Indexes.ascending("step"));
  }

  /** Adds it, unless one with its id is there already. */
  void add(Round round) {
    try {
      rounds.insertOne(round);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  public Optional<Round> find(String id) {
    return Optional.ofNullable(rounds.find(eq("_id", id)).first());
  }

  List<Round> all() {
    return rounds.find().into(new ArrayList<>());
  }

  /** The rounds that have been opened and whose seats still exist. */
  public List<Round> live() {
    return inState(LIVE);
  }

  /**
   * As {@link #live()}, but up to a second old where another instance moved a round: for what the
   * seat's own document decides anyway.
   */
  public List<Round> recentlyLive() {
    long change = moves.get();
    Recent known = recent;
    if (known == null
        || known.change() != change
        || System.nanoTime() - known.readAt() > A_SECOND) {
      known = new Recent(List.copyOf(live()), change, System.nanoTime());
      recent = known;
    }
    return known.live();
  }

  /** The rounds that take answers. */
  public List<Round> open() {
    return inState(List.of(RoundState.OPEN));
  }

  List<Round> inState(Collection<RoundState> states) {
    return rounds.find(in("state", names(states))).into(new ArrayList<>());
  }

  /** The rounds for which something has still to be done. */
  List<Round> unfinished() {
    List<String> steps =
        Arrays.stream(Step.values()).filter(step -> step != Step.REST).map(Step::name).toList();
    return rounds.find(in("step", steps)).into(new ArrayList<>());
  }

  /** Begins to close a round that is open; false if it is not. */
  boolean beginClosing(String id, LocalDate day) {
    return move(id, List.of(RoundState.OPEN), RoundState.CLOSING, Step.SHUT, set("closedOn", day));
  }

  /** The same, unless its closing time has changed since it was seen. */
  boolean beginClosing(Round seen, LocalDate day) {
    Bson due =
        and(
            eq("_id", seen.id()),
            eq("state", RoundState.OPEN.name()),
            eq("closesAt", seen.closesAt()));
    return update(due, RoundState.CLOSING, Step.SHUT, set("closedOn", day));
  }

  /** Gives a round that is open a later closing time; false if it is not open or not later. */
  boolean extend(String id, Instant closesAt) {
    Bson earlier =
        and(eq("_id", id), eq("state", RoundState.OPEN.name()), lt("closesAt", closesAt));
    try {
      return rounds.updateOne(earlier, set("closesAt", closesAt)).getMatchedCount() == 1;
    } finally {
      moves.incrementAndGet();
    }
  }

  /** Moves a round that is in one of these states; false if it is not. */
  boolean move(String id, Collection<RoundState> from, RoundState to, Step next, Bson... changes) {
    return update(and(eq("_id", id), in("state", names(from))), to, next, changes);
  }

  /** Moves a round that is still where it was seen; false if it is not. */
  boolean advance(Round seen, RoundState to, Step next, Bson... changes) {
    Bson unmoved =
        and(eq("_id", seen.id()), eq("state", seen.state().name()), eq("step", seen.step().name()));
    return update(unmoved, to, next, changes);
  }

  private boolean update(Bson filter, RoundState to, Step next, Bson... changes) {
    List<Bson> updates = new ArrayList<>(List.of(changes));
    updates.add(set("state", to.name()));
    updates.add(set("step", next.name()));
    try {
      return rounds.updateOne(filter, combine(updates)).getMatchedCount() == 1;
    } finally {
      moves.incrementAndGet();
    }
  }

  private static List<String> names(Collection<RoundState> states) {
    return states.stream().map(RoundState::name).toList();
  }
}
