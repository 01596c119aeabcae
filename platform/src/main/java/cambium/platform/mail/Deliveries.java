package cambium.platform.mail;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cambium.platform.mail.Delivery.State;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The record of every letter: what is planned, claimed and sent. Survives every crash. */
public final class Deliveries {
  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Delivery> deliveries;
  private final Clock clock;

  Deliveries(MongoDatabase database, Clock clock) {
    this.deliveries = database.getCollection("deliveries", Delivery.class);
    this.clock = clock;
    deliveries.createIndex(Indexes.ascending("state"));
    deliveries.createIndex(Indexes.ascending("about"));
    deliveries.createIndex(Indexes.ascending("about", "kind", "state"));
    deliveries.createIndex(Indexes.ascending("recipient"));
  }

  /** Plans a letter of this kind to each recipient who has none yet; safe to repeat. */
  void plan(String about, String kind, Collection<String> recipients) {
    List<Delivery> planned = new ArrayList<>();
    for (String recipient : recipients) {
      planned.add(Delivery.planned(about, recipient, kind, today()));
    }
    if (planned.isEmpty()) {
      return;
    }
    try {
      deliveries.insertMany(planned, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  /** Every letter about something, for administrators. */
  public List<Delivery> about(String about) {
    return deliveries.find(eq("about", about)).into(new ArrayList<>());
  }

  /** Every letter about something, one after the other. */
  public void eachAbout(String about, Consumer<Delivery> consumer) {
    deliveries.find(eq("about", about)).forEach(consumer);
  }

  /** How many letters about something are in each state; states of none are left out. */
  public Map<State, Long> countsAbout(String about) {
    return counts(eq("about", about));
  }

  /** The same for one kind of letter. */
  public Map<State, Long> countsAbout(String about, String kind) {
    return counts(and(eq("about", about), eq("kind", kind)));
  }

  private Map<State, Long> counts(Bson which) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    deliveries
        .aggregate(
            List.of(match(which), group("$state", Accumulators.sum("letters", 1L))), Document.class)
        .forEach(
            each ->
                counts.put(
                    State.valueOf(each.getString("_id")),
                    each.get("letters", Number.class).longValue()));
    return counts;
  }

  /** Every letter to somebody. */
  public List<Delivery> to(String recipient) {
    return deliveries.find(eq("recipient", recipient)).into(new ArrayList<>());
  }

  /**
   * Ends what is planned and not yet claimed.
   *
   * @param why in words for an administrator
   */
  public void callOff(String about, String kind, String why) {
    deliveries.updateMany(
        and(eq("about", about), eq("kind", kind), eq("state", State.PLANNED.name())),
        to(State.FAILED, why));
  }

  /** What is planned and need not wait. */
  List<Delivery> due(int atMost) {
    return deliveries
        .find(and(eq("state", State.PLANNED.name()), lte("notBefore", clock.instant())))
        .limit(atMost)
        .into(new ArrayList<>());
  }

  /** When the next of those that wait may go. */
  Optional<Instant> nextDue() {
    return Optional.ofNullable(
            deliveries
                .find(eq("state", State.PLANNED.name()))
                .sort(Sorts.ascending("notBefore"))
                .limit(1)
                .first())
        .map(Delivery::notBefore);
  }

  /** Lets a planned letter wait. */
  void postpone(Delivery delivery, Instant until) {
    deliveries.updateOne(
        and(eq("_id", delivery.id()), eq("state", State.PLANNED.name())), set("notBefore", until));
  }

  /** Lets nothing wait that is planned to somebody. */
  void hasten(String recipient) {
    deliveries.updateMany(
        and(eq("recipient", recipient), eq("state", State.PLANNED.name())),
        set("notBefore", Delivery.AT_ONCE));
  }

  /** Takes a planned letter; false if somebody else has it. */
  boolean claim(Delivery delivery) {
    return move(delivery.id(), State.PLANNED, State.CLAIMED, null);
  }

  /** Also where another process gave up this one, which was only slow. */
  void sent(Delivery delivery) {
    if (!move(delivery.id(), State.CLAIMED, State.SENT, null)) {
      move(delivery.id(), State.UNKNOWN, State.SENT, null);
    }
  }

  void unknown(Delivery delivery, String problem) {
    move(delivery.id(), State.CLAIMED, State.UNKNOWN, problem);
  }

  void failed(Delivery delivery, String problem) {
    move(delivery.id(), State.CLAIMED, State.FAILED, problem);
  }

  /** Gives a letter back that surely did not go. */
  void returned(Delivery delivery) {
    move(delivery.id(), State.CLAIMED, State.PLANNED, null);
  }

  /** What a process that died had in its hands. */
  long giveUpClaimed() {
    return deliveries
        .updateMany(eq("state", State.CLAIMED.name()), to(State.UNKNOWN, "stopped while sending"))
        .getModifiedCount();
  }

  /** Forgets every letter to somebody; one that is on its way may still arrive. */
  public void forget(String recipient) {
    deliveries.deleteMany(eq("recipient", recipient));
  }

  private boolean move(String id, State from, State to, @Nullable String problem) {
    return deliveries
            .updateOne(and(eq("_id", id), eq("state", from.name())), to(to, problem))
            .getModifiedCount()
        == 1;
  }

  private Bson to(State state, @Nullable String problem) {
    return combine(set("state", state.name()), set("day", today()), set("problem", problem));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
