package cambium.survey.questionnaire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in questionnaire and those that were added. One that was added never changes. */
@Repository
public class Questionnaires {
  private final MongoCollection<Document> stored;
  private final Questionnaire pulse = BuiltIn.pulse();

  Questionnaires(MongoDatabase database) {
    this.stored = database.getCollection("questionnaires");
  }

  public Optional<Questionnaire> find(String id) {
    if (id.equals(pulse.id())) {
      return Optional.of(pulse);
    }
    return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(Questionnaires::read);
  }

  public List<Questionnaire> all() {
    List<Questionnaire> all = new ArrayList<>(List.of(pulse));
    stored.find().map(Questionnaires::read).forEach(all::add);
    return all;
  }

  /** Keeps it under an id of its own, if it is valid. */
  Reading add(JsonNode json) {
    Reading reading = QuestionnaireReader.read("q-" + UUID.randomUUID(), json);
    if (reading instanceof Reading.Valid valid) {
      // As text: the author's names may hold what a document's field names may not.
      stored.insertOne(
          new Document("_id", valid.questionnaire().id()).append("json", json.toString()));
    }
    return reading;
  }

  private static Questionnaire read(Document document) {
    String id = document.getString("_id");
    JsonNode json = JsonMapper.shared().readTree(document.getString("json"));
    if (QuestionnaireReader.read(id, json) instanceof Reading.Valid valid) {
      return valid.questionnaire();
    }
    throw new IllegalStateException("the stored questionnaire " + id + " is no longer valid");
  }
}
