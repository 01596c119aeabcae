package cambium.analytics.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cambium.analytics.round.RoundCollections;
import cambium.analytics.sealing.Pools;
import cambium.organization.Layer;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * One document per response key, in a collection of the round that is dropped once it is sealed.
 */
@Component
public class ResponseStore {
  private static final String KIND = "responses";

  private final RoundCollections collections;

  ResponseStore(RoundCollections collections) {
    this.collections = collections;
  }

  /** Keeps the response in one write, if no version as new is held. */
  void keep(Response response) {
    List<Document> answers =
        response.values().entrySet().stream()
            .map(each -> new Document("item", each.getKey()).append("value", each.getValue()))
            .toList();
    try {
      collections
          .of(KIND, response.round())
          .updateOne(
              and(eq("_id", response.key()), lt("version", response.version())),
              combine(
                  set("version", response.version()),
                  set("team", response.team()),
                  set("layer", response.layer().name()),
                  set("withdrawn", response.withdrawn()),
                  set("answers", answers)),
              new UpdateOptions().upsert(true));
    } catch (MongoWriteException | MongoCommandException | DuplicateKeyException e) {
      // The filter found nothing and the key exists: a version as new is already here.
      if (!isDuplicate(e)) {
        throw e;
      }
    }
  }

  private static boolean isDuplicate(MongoException problem) {
    return ErrorCategory.fromErrorCode(problem.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  /** Streams everything held of the round into pools. */
  public void pour(String round, Pools pools) {
    collections
        .of(KIND, round)
        .find()
        .batchSize(1000)
        .forEach(
            kept -> {
              long version = kept.getLong("version");
              if (kept.getBoolean("withdrawn", false)) {
                pools.addWithdrawn(version);
              } else {
                pools.add(
                    kept.getString("team"),
                    Layer.valueOf(kept.getString("layer")),
                    version,
                    answers(kept),
                    Map.of());
              }
            });
  }

  private static Map<String, Integer> answers(Document kept) {
    Map<String, Integer> answers = new HashMap<>();
    kept.getList("answers", Document.class)
        .forEach(each -> answers.put(each.getString("item"), each.getInteger("value")));
    return answers;
  }

  /** Forgets what every single person answered. */
  public void drop(String round) {
    MongoCollection<Document> single = collections.of(KIND, round);
    if (single.find().limit(1).first() != null) {
      single.drop();
    }
  }
}
