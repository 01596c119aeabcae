package cambium.analytics.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cambium.analytics.round.RoundCollections;
import cambium.analytics.sealing.Pools;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * One document per response key, in a collection of the round that is dropped once it is sealed.
 */
@Component
public class ResponseStore {
  private static final String KIND = "responses";
  private static final int AT_A_TIME = 1000;
  private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

  private final RoundCollections collections;

  ResponseStore(RoundCollections collections) {
    this.collections = collections;
  }

  /**
   * Keeps each of them of which no version as new is held. Most are a first version: they are
   * inserted, and only where the key exists the version decides.
   */
  void keep(String round, List<KeptResponse> responses) {
    List<KeptResponse> newest = newest(responses);
    MongoCollection<Document> held = collections.of(KIND, round);
    try {
      held.insertMany(
          newest.stream().map(KeptResponse::document).toList(),
          new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      held.bulkWrite(
          known(e).map(newest::get).map(ResponseStore::ifOlderIsHeld).toList(), EACH_BY_ITSELF);
    }
  }

  private static List<KeptResponse> newest(List<KeptResponse> responses) {
    Map<String, KeptResponse> newest = new LinkedHashMap<>();
    responses.forEach(
        one -> newest.merge(one.key(), one, (a, b) -> a.version() >= b.version() ? a : b));
    return List.copyOf(newest.values());
  }

  /** Which of them have a key that is held already. */
  private static Stream<Integer> known(MongoBulkWriteException problem) {
    List<BulkWriteError> errors = problem.getWriteErrors();
    if (problem.getWriteConcernError() != null
        || errors.stream().anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
      throw problem;
    }
    return errors.stream().map(BulkWriteError::getIndex);
  }

  private static ReplaceOneModel<Document> ifOlderIsHeld(KeptResponse response) {
    return new ReplaceOneModel<>(
        and(eq("_id", response.key()), lt("version", response.version())), response.document());
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
