package cambium.survey.questionnaire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built-in questionnaire and those that were added. What was added never changes: editing adds
 * another version, and a round keeps the one that it began with.
 */
@Repository
public class Questionnaires {
  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> stored;
  private final Version pulse = new Version(BuiltIn.pulse(), BuiltIn.ID, 1);

  Questionnaires(MongoDatabase database) {
    this.stored = database.getCollection("questionnaires");
    stored.createIndex(Indexes.ascending("lineage"));
  }

  public Optional<Questionnaire> find(String id) {
    return version(id).map(Version::questionnaire);
  }

  public Optional<Version> version(String id) {
    if (id.equals(BuiltIn.ID)) {
      return Optional.of(pulse);
    }
    return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(Questionnaires::read);
  }

  /** Whether it comes with Cambium: it has one version, and who wants to change it copies it. */
  public static boolean isBuiltIn(Version version) {
    return version.lineage().equals(BuiltIn.ID);
  }

  public List<Questionnaire> all() {
    return versions().stream().map(Version::questionnaire).toList();
  }

  /** The built-in one, then the others as they were added, of each the newest version first. */
  public List<Version> versions() {
    Map<String, List<Version>> lineages = new LinkedHashMap<>();
    lineages.put(BuiltIn.ID, List.of(pulse));
    for (Document document : stored.find()) {
      Version version = read(document);
      lineages.computeIfAbsent(version.lineage(), id -> new ArrayList<>()).add(version);
    }
    return lineages.values().stream()
        .flatMap(
            versions ->
                versions.stream().sorted(Comparator.comparingInt(Version::number).reversed()))
        .toList();
  }

  /** The newest version of each: what a new round can ask. */
  public List<Questionnaire> newest() {
    Map<String, Questionnaire> newest = new LinkedHashMap<>();
    versions().forEach(each -> newest.putIfAbsent(each.lineage(), each.questionnaire()));
    return List.copyOf(newest.values());
  }

  /** All versions of a questionnaire, the newest first. */
  public List<Version> versionsOf(String lineage) {
    if (lineage.equals(BuiltIn.ID)) {
      return List.of(pulse);
    }
    List<Version> versions = new ArrayList<>();
    version(lineage).ifPresent(versions::add);
    for (Document document : stored.find(eq("lineage", lineage))) {
      Version version = read(document);
      if (version.number() > 1) {
        versions.add(version);
      }
    }
    versions.sort(Comparator.comparingInt(Version::number).reversed());
    return Collections.unmodifiableList(versions);
  }

  Version newestOf(String lineage) {
    return versionsOf(lineage).get(0);
  }

  /** What would be said about it; nothing is kept. */
  public Verdict check(JsonNode json) {
    return Verdict.of(QuestionnaireReader.read("draft", json));
  }

  static String newLineage() {
    return "q-" + UUID.randomUUID();
  }

  /** False if this version exists already. */
  boolean keep(Version version) {
    try {
      // As text: the author's names may hold what a document's field names may not.
      stored.insertOne(
          new Document("_id", version.id())
              .append("lineage", version.lineage())
              .append("version", version.number())
              .append("json", version.questionnaire().source().toString()));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Version read(Document document) {
    String id = document.getString("_id");
    JsonNode json = JsonMapper.shared().readTree(document.getString("json"));
    if (QuestionnaireReader.read(id, json) instanceof Reading.Valid valid) {
      return new Version(
          valid.questionnaire(),
          Objects.requireNonNullElse(document.getString("lineage"), id),
          Objects.requireNonNullElse(document.getInteger("version"), 1));
    }
    throw new IllegalStateException("the stored questionnaire " + id + " is no longer valid");
  }
}
