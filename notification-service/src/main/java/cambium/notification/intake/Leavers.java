package cambium.notification.intake;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import cambium.notification.directory.Directory;
import cambium.notification.round.Roster;
import cambium.platform.mail.Deliveries;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Whom the directory has removed. They are noted one by one, and forgotten together once that
 * version is complete: letters to them, and their names in the rosters. Figures stay: a manager's
 * are the team's.
 */
@Component
class Leavers {
  private final MongoCollection<Document> leavers;
  private final Directory directory;
  private final Roster roster;
  private final Deliveries deliveries;

  Leavers(MongoDatabase database, Directory directory, Roster roster, Deliveries deliveries) {
    this.leavers = database.getCollection("leavers");
    this.directory = directory;
    this.roster = roster;
    this.deliveries = deliveries;
  }

  void add(String person) {
    leavers.updateOne(eq("_id", person), set("left", true), new UpdateOptions().upsert(true));
  }

  /** Forgets all who have not come back meanwhile. */
  void forget() {
    List<String> noted = leavers.find().map(one -> one.getString("_id")).into(new ArrayList<>());
    if (noted.isEmpty()) {
      return;
    }
    List<String> gone = noted.stream().filter(person -> !directory.has(person)).toList();
    gone.forEach(deliveries::forget);
    roster.forget(gone);
    leavers.deleteMany(in("_id", noted));
  }
}
