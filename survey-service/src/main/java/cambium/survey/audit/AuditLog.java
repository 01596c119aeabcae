package cambium.survey.audit;

import cambium.platform.security.Viewer;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * Who administered what. Nothing in it is changed or removed, and it never tells who answered: it
 * holds what administrators do, not what they ask.
 */
@Repository
public class AuditLog {
  /** Who is named where Cambium acts by itself, such as a series that opens a round. */
  public static final String CAMBIUM = "cambium";

  private final MongoCollection<AuditEntry> entries;
  private final Clock clock;

  AuditLog(MongoDatabase database, Clock clock) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.clock = clock;
  }

  /** Writes down what the viewer of the current request did. */
  public void note(String action, String about, Map<String, String> details) {
    Viewer viewer = Viewer.current();
    String name = viewer.email() != null ? viewer.email() : viewer.name();
    noteBy(Objects.requireNonNullElse(name, CAMBIUM), action, about, details);
  }

  /** Writes down what somebody else did, such as {@link #CAMBIUM} itself. */
  public void noteBy(String who, String action, String about, Map<String, String> details) {
    Instant now = clock.instant();
    String id = "%016x-%s".formatted(now.toEpochMilli(), UUID.randomUUID());
    entries.insertOne(new AuditEntry(id, now, who, action, about, Map.copyOf(details)));
  }
}
