package cambium.survey.series;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The series. Each decision about one is one conditional update of its document. */
@Repository
class SeriesStore {
  private final MongoCollection<Series> series;

  SeriesStore(MongoDatabase database) {
    this.series = database.getCollection("series", Series.class);
    series.createIndex(Indexes.ascending("state"));
  }

  void add(Series fresh) {
    series.insertOne(fresh);
  }

  Optional<Series> find(String id) {
    return Optional.ofNullable(series.find(eq("_id", id)).first());
  }

  List<Series> all() {
    return series.find().into(new ArrayList<>());
  }

  List<Series> running() {
    return series.find(eq("state", SeriesState.RUNNING.name())).into(new ArrayList<>());
  }

  /** Moves it on, and settles pulses with it; false if it is in another state. */
  boolean move(
      String id, Collection<SeriesState> from, SeriesState to, Map<LocalDate, Pulse> settled) {
    List<Bson> updates = new ArrayList<>(List.of(set("state", to.name())));
    settled.forEach((occurrence, pulse) -> updates.add(set(path(occurrence), pulse)));
    return update(
        and(eq("_id", id), in("state", from.stream().map(SeriesState::name).toList())), updates);
  }

  /** Changes pulses to come; false if anything about the series has changed since it was seen. */
  boolean change(Series seen, Map<LocalDate, Change> changes) {
    List<Bson> updates = new ArrayList<>();
    changes.forEach(
        (occurrence, change) -> {
          String path = "changes." + occurrence;
          updates.add(change.equals(Change.NONE) ? unset(path) : set(path, change));
        });
    return update(and(eq("_id", seen.id()), eq("revision", seen.revision())), updates);
  }

  /** Lets something become of pulses that nothing became of yet; false if something did. */
  boolean settle(Series seen, Map<LocalDate, Pulse> pulses) {
    List<Bson> conditions =
        new ArrayList<>(List.of(eq("_id", seen.id()), eq("state", SeriesState.RUNNING.name())));
    List<Bson> updates = new ArrayList<>();
    pulses.forEach(
        (occurrence, pulse) -> {
          conditions.add(exists(path(occurrence), false));
          updates.add(set(path(occurrence), pulse));
        });
    return update(and(conditions), updates);
  }

  /** Keeps what the next invitation begins with; false where none follows. */
  boolean tell(Series seen, Map<String, String> decided) {
    return update(
        and(
            eq("_id", seen.id()),
            eq("revision", seen.revision()),
            ne("state", SeriesState.ENDED.name())),
        List.of(decided.isEmpty() ? unset("decided") : set("decided", decided)));
  }

  /** Opens a pulse that is in one of these states; what its invitation said is said then. */
  boolean opened(String id, LocalDate occurrence, Collection<PulseState> from) {
    return update(
        and(eq("_id", id), in(path(occurrence) + ".state", names(from))),
        List.of(set(path(occurrence) + ".state", PulseState.OPENED.name()), unset("decided")));
  }

  /** Moves a pulse that is in one of these states; false if it is not. */
  boolean move(String id, LocalDate occurrence, Collection<PulseState> from, PulseState to) {
    return update(
        and(eq("_id", id), in(path(occurrence) + ".state", names(from))),
        List.of(set(path(occurrence) + ".state", to.name())));
  }

  /** Says what a waiting pulse waits for; false if it says so already, or waits no longer. */
  boolean hinder(String id, LocalDate occurrence, Hindrance what) {
    String hindrance = path(occurrence) + ".hindrance";
    return update(
        and(
            eq("_id", id),
            eq(path(occurrence) + ".state", PulseState.WAITING.name()),
            ne(hindrance, what.name())),
        List.of(set(hindrance, what.name())));
  }

  private boolean update(Bson filter, List<Bson> updates) {
    List<Bson> all = new ArrayList<>(updates);
    all.add(inc("revision", 1));
    return series.updateOne(filter, combine(all)).getMatchedCount() == 1;
  }

  private static List<String> names(Collection<PulseState> states) {
    return states.stream().map(PulseState::name).toList();
  }

  private static String path(LocalDate occurrence) {
    return "pulses." + occurrence;
  }
}
