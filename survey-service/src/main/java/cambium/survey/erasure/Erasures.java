package cambium.survey.erasure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** What is still to be forgotten, so that a crash does not keep it. */
@Repository
class Erasures {
  private final MongoCollection<Erasure> erasures;

  Erasures(MongoDatabase database) {
    this.erasures = database.getCollection("erasures", Erasure.class);
  }

  /** Lays it down, unless somebody has done so before. */
  void begin(String person, String by) {
    erasures.updateOne(eq("_id", person), setOnInsert("by", by), new UpdateOptions().upsert(true));
  }

  Optional<Erasure> find(String person) {
    return Optional.ofNullable(erasures.find(eq("_id", person)).first());
  }

  List<Erasure> all() {
    return erasures.find().into(new ArrayList<>());
  }

  void end(String person) {
    erasures.deleteOne(eq("_id", person));
  }
}
