package cambium.analytics.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cambium.analytics.round.RoundCollections;
import cambium.analytics.sealing.Pools;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
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
  private static final int AT_A_TIME = 1000;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

  private final RoundCollections collections;

  ResponseStore(RoundCollections collections) {
    this.collections = collections;
  }

  /** Keeps each of them of which no version as new is held, in one write. */
  void keep(String round, List<KeptResponse> responses) {
    try {
      collections
          .of(KIND, round)
          .bulkWrite(
              newest(responses).stream().map(ResponseStore::unlessNewerIsHeld).toList(),
              EACH_BY_ITSELF);
    } catch (MongoBulkWriteException e) {
      if (!onlyDuplicates(e)) {
        throw e;
      }
    }
  }

  private static Collection<KeptResponse> newest(List<KeptResponse> responses) {
    Map<String, KeptResponse> newest = new LinkedHashMap<>();
    responses.forEach(
        one -> newest.merge(one.key(), one, (a, b) -> a.version() >= b.version() ? a : b));
    return newest.values();
  }

  private static ReplaceOneModel<Document> unlessNewerIsHeld(KeptResponse response) {
    return new ReplaceOneModel<>(
        and(eq("_id", response.key()), lt("version", response.version())),
        response.document(),
        UPSERT);
  }

  /** Where the filter found nothing and the key exists, a version as new is already here. */
  private static boolean onlyDuplicates(MongoBulkWriteException problem) {
    return problem.getWriteConcernError() == null
        && problem.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }

  /** Streams everything held of the round into pools. */
  public void pour(String round, Pools pools) {
    collections
        .of(KIND, round)
        .find()
        .batchSize(AT_A_TIME)
        .forEach(kept -> KeptResponse.of(kept).pour(pools));
  }

  /** Forgets what every single person answered. */
  public void drop(String round) {
    MongoCollection<Document> single = collections.of(KIND, round);
    if (single.find().limit(1).first() != null) {
      single.drop();
    }
  }
}
