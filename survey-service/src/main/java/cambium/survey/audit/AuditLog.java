package cambium.survey.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cambium.platform.security.Viewer;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Who administered what. Nothing in it is changed or removed, and it never tells who answered: it
 * holds what administrators do, not what they ask.
 */
@Repository
public class AuditLog {
  /** Who is named where Cambium acts by itself, such as a series that opens a round. */
  public static final String CAMBIUM = "cambium";

  private static final String AFTER_ALL = "~";

  private final MongoCollection<AuditEntry> entries;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  /**
   * Which entries are looked for.
   *
   * @param about what they are about; null for everything
   * @param action what was done; null for anything
   */
  public record Wanted(@Nullable String about, @Nullable String action) {}

  AuditLog(MongoDatabase database, Clock clock) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.pseudonyms = new Pseudonyms(database);
    this.clock = clock;
  }

  /** Writes down what the viewer of the current request did. */
  public void note(String action, String about, Map<String, String> details) {
    noteBy(viewer(), action, about, details);
  }

  /** Writes down what somebody else did, such as {@link #CAMBIUM} itself. */
  public void noteBy(String who, String action, String about, Map<String, String> details) {
    Instant now = clock.instant();
    String id = "%016x-%s".formatted(now.toEpochMilli(), UUID.randomUUID());
    entries.insertOne(new AuditEntry(id, now, who, action, about, Map.copyOf(details)));
  }

  /** Whom an entry names that the current request leads to. */
  public static String viewer() {
    Viewer viewer = Viewer.current();
    String name = viewer.email() != null ? viewer.email() : viewer.name();
    return Objects.requireNonNullElse(name, CAMBIUM);
  }

  /**
   * What stands in an entry for a person, always the same. Who knows the person finds the entries;
   * once the directory has forgotten the person, the entries say nothing about anybody.
   */
  public String pseudonym(String person) {
    return pseudonyms.of(person);
  }

  /** The newest first, from the one before the given one on. */
  public List<AuditEntry> newest(Wanted wanted, @Nullable String before, int atMost) {
    return find(wanted, before).sort(Sorts.descending("_id")).limit(atMost).into(new ArrayList<>());
  }

  /** All of them one after the other, the oldest first. */
  public void each(Wanted wanted, Consumer<AuditEntry> consumer) {
    find(wanted, null).sort(Sorts.ascending("_id")).forEach(consumer);
  }

  /** Everything that was ever done, by its name. */
  public List<String> actions() {
    return entries
        .withDocumentClass(Document.class)
        .aggregate(List.of(Aggregates.group("$action")))
        .map(group -> group.getString("_id"))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }

  private FindIterable<AuditEntry> find(Wanted wanted, @Nullable String before) {
    List<Bson> filters = new ArrayList<>();
    filters.add(lt("_id", before == null ? AFTER_ALL : before));
    if (wanted.about() != null) {
      filters.add(eq("about", wanted.about()));
    }
    if (wanted.action() != null) {
      filters.add(eq("action", wanted.action()));
    }
    return entries.find(and(filters));
  }
}
