package cambium.platform.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cambium.platform.mail.Delivery.State;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  /** Every letter to somebody. */
  public List<Delivery> to(String recipient) {
    return deliveries.find(eq("recipient", recipient)).into(new ArrayList<>());
  }

  List<Delivery> planned(int atMost) {
    return deliveries.find(eq("state", State.PLANNED.name())).limit(atMost).into(new ArrayList<>());
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
