package cambium.notification.result;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Released figures: the organisation's, and each manager's. */
@Component
public class Releases {
  private final MongoCollection<Release> releases;
  private final MongoCollection<ManagerResults> results;

  Releases(MongoDatabase database) {
    this.releases = database.getCollection("releases", Release.class);
    this.results = database.getCollection("results", ManagerResults.class);
    releases.createIndex(Indexes.ascending("carried"));
    results.createIndex(Indexes.ascending("round"));
  }

  /** Keeps a release that is new here. */
  public void add(Release release) {
    try {
      releases.insertOne(release);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  public void add(ManagerResults one) {
    results.replaceOne(eq("_id", one.id()), one, new ReplaceOptions().upsert(true));
  }

  public Optional<Release> find(String round) {
    return Optional.ofNullable(releases.find(eq("_id", round)).first());
  }

  /** Releases that nobody has been told of. */
  public List<Release> notYetCarried() {
    return releases.find(eq("carried", false)).into(new ArrayList<>());
  }

  /** Releases that everybody concerned has been told of, the newest first. */
  public List<Release> carried() {
    return releases.find(eq("carried", true)).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(Release::closedOn).thenComparing(Release::round).reversed())
        .toList();
  }

  public boolean isComplete(Release release) {
    return results.countDocuments(eq("round", release.round())) >= release.managers();
  }

  public void carried(String round) {
    releases.updateOne(eq("_id", round), set("carried", true));
  }

  /** The managers whose results of a round are here. */
  public List<String> managers(String round) {
    List<String> managers = new ArrayList<>();
    results
        .withDocumentClass(Document.class)
        .find(eq("round", round))
        .projection(include("manager"))
        .forEach(one -> managers.add(one.getString("manager")));
    managers.sort(Comparator.naturalOrder());
    return managers;
  }

  public Optional<Results> of(String round, String manager) {
    return Optional.ofNullable(results.find(eq("_id", ManagerResults.key(round, manager))).first())
        .map(ManagerResults::results);
  }

  /** The results of several managers, by manager. */
  public Map<String, Results> of(String round, Collection<String> managers) {
    List<String> keys =
        managers.stream().map(manager -> ManagerResults.key(round, manager)).toList();
    return results.find(in("_id", keys)).into(new ArrayList<>()).stream()
        .collect(Collectors.toMap(ManagerResults::manager, ManagerResults::results));
  }
}
