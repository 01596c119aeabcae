package cambium.survey.response;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cambium.platform.mail.Delivery.State;
import cambium.survey.round.Round;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * What became of a seat's reminders, kept at the seat, so that a claim and an answer are one
 * document's business: whoever answered first gets none. A claim whose sender died stays, and is
 * never made again. Everything of it is forgotten at close, together with the round's secret.
 */
@Repository
public class ReminderClaims {
  private static final String STOPPED = "stopped";

  private final MongoDatabase database;
  private final Seats seats;

  ReminderClaims(MongoDatabase database, Seats seats) {
    this.database = database;
    this.seats = seats;
  }

  /**
   * Takes a reminder upon oneself.
   *
   * @return false if something was ever answered here, if reminders are stopped, or if somebody has
   *     taken this one before
   */
  public boolean claim(Round round, String token, Reminder reminder) {
    Bson empty =
        and(
            eq("_id", Keys.seat(token)),
            eq("closed", false),
            eq("version", 0),
            exists(reminder.field(), false),
            exists(STOPPED, false));
    return update(round, empty, set(reminder.field(), State.CLAIMED.name()));
  }

  /** Keeps what became of a claimed one; one that surely has not gone can be claimed again. */
  public void keep(Round round, String token, Reminder reminder, State state) {
    Bson claimed = and(eq("_id", Keys.seat(token)), eq(reminder.field(), State.CLAIMED.name()));
    Bson change =
        state == State.PLANNED ? unset(reminder.field()) : set(reminder.field(), state.name());
    update(round, claimed, change);
  }

  /** No reminder is claimed here from now on; false if there is no such seat. */
  public boolean stop(Round round, String token) {
    return update(round, eq("_id", Keys.seat(token)), set(STOPPED, true));
  }

  long sent(Round round) {
    return Arrays.stream(Reminder.values())
        .mapToLong(
            reminder ->
                seats.of(round.id()).countDocuments(eq(reminder.field(), State.SENT.name())))
        .sum();
  }

  /** Who keeps the mails could else tell by them which seats were empty. */
  void forget(Round round) {
    if (round.quiet()) {
      return;
    }
    Bson all =
        combine(
            unset(STOPPED), unset(Reminder.HALF_TIME.field()), unset(Reminder.LAST_DAY.field()));
    raw(round).updateMany(new Document(), all);
  }

  private boolean update(Round round, Bson filter, Bson change) {
    return raw(round).updateOne(filter, change).getMatchedCount() == 1;
  }

  /** Declares no index, so that a late write never brings dropped seats back. */
  private MongoCollection<Document> raw(Round round) {
    return database.getCollection("seats_" + round.id());
  }
}
