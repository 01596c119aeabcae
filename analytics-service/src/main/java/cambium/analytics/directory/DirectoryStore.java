package cambium.analytics.directory;

import static com.mongodb.client.model.Filters.eq;

import cambium.organization.Layer;
import cambium.organization.Person;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per person, and the version that is complete. */
@Component
class DirectoryStore {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> people;
  private final MongoCollection<Document> versions;

  DirectoryStore(MongoDatabase database) {
    people = database.getCollection("people");
    versions = database.getCollection("directory");
  }

  /** Keeps each person as given; who is empty is removed. */
  void keep(Map<String, Optional<Person>> changed) {
    List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
    changed.forEach(
        (id, person) ->
            writes.add(
                person
                    .<WriteModel<Document>>map(DirectoryStore::replacement)
                    .orElseGet(() -> new DeleteOneModel<>(eq("_id", id)))));
    if (!writes.isEmpty()) {
      people.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private static ReplaceOneModel<Document> replacement(Person person) {
    Layer layer = person.layer();
    return new ReplaceOneModel<>(
        eq("_id", person.id()),
        new Document("_id", person.id())
            .append("name", person.name())
            .append("email", person.email())
            .append("manager", person.manager())
            .append("language", person.language())
            .append("layer", layer == null ? null : layer.name())
            .append("unit", person.unit()),
        UPSERT);
  }

  void complete(long version) {
    versions.replaceOne(
        eq("_id", "complete"), new Document("_id", "complete").append("version", version), UPSERT);
  }

  /** The version that is complete; 0 before the first. */
  long version() {
    Document complete = versions.find(eq("_id", "complete")).first();
    return complete == null ? 0 : complete.getLong("version");
  }

  List<Person> people() {
    return people.find().map(DirectoryStore::person).into(new ArrayList<>());
  }

  private static Person person(Document kept) {
    String layer = kept.getString("layer");
    return new Person(
        kept.getString("_id"),
        kept.getString("name"),
        kept.getString("email"),
        kept.getString("manager"),
        kept.getString("language"),
        layer == null ? null : Layer.valueOf(layer),
        kept.getString("unit"));
  }
}
