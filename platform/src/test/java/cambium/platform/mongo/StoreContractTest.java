package cambium.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cambium.platform.testing.TestStore;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every guarantee that the services' stores lean on, on whichever engine this run is. Each test
 * names the page of MongoDB's manual that promises it.
 */
class StoreContractTest {
  private static final int API_STRICT_ERROR = 323;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private static TestStore store;
  private static MongoClient client;
  private static MongoDatabase database;
  private MongoCollection<Document> leaves;

  @BeforeAll
  static void open() {
    store = TestStore.start();
    client =
        new MongoConfiguration()
            .mongoClient(
                new MongoSettings(store.connectionString(), store.database("contract"), false));
    database = client.getDatabase(store.database("contract"));
  }

  @AfterAll
  static void close() {
    client.close();
    store.close();
  }

  @BeforeEach
  void empty() {
    leaves = database.getCollection("leaves");
    leaves.drop();
  }

  // https://www.mongodb.com/docs/manual/core/document/#the-_id-field
  @Test
  void anIdIsTakenOnce() {
    leaves.insertOne(leaf("a", 1));

    assertThatThrownBy(() -> leaves.insertOne(leaf("a", 2))).satisfies(this::isDuplicate);
    assertThat(leaves.find()).containsExactly(leaf("a", 1));
  }

  // https://www.mongodb.com/docs/manual/core/index-unique/
  @Test
  void aUniqueIndexTakesAValueOnce() {
    leaves.createIndex(ascending("tree", "place"), new IndexOptions().unique(true));
    leaves.insertOne(leaf("a", 1).append("tree", "oak").append("place", 1));
    leaves.insertOne(leaf("b", 1).append("tree", "oak").append("place", 2));

    assertThatThrownBy(
            () -> leaves.insertOne(leaf("c", 1).append("tree", "oak").append("place", 1)))
        .satisfies(this::isDuplicate);
  }

  // https://www.mongodb.com/docs/manual/core/write-operations-atomicity/
  @Test
  void ofManyConditionalUpdatesAtOnceOneMatches() throws Exception {
    leaves.insertOne(leaf("a", 0));

    List<UpdateResult> results =
        atOnce(16, writer -> leaves.updateOne(versioned("a", 0), set("version", writer + 1)));

    assertThat(results.stream().mapToLong(UpdateResult::getMatchedCount).sum()).isOne();
  }

  // https://www.mongodb.com/docs/manual/core/write-operations-atomicity/
  @Test
  void noIncrementIsLostAmongManyAtOnce() throws Exception {
    leaves.insertOne(leaf("a", 0));

    var unused = atOnce(16, writer -> leaves.updateOne(eq("_id", "a"), inc("version", 1)));

    assertThat(leaves.find(eq("_id", "a"))).containsExactly(leaf("a", 16));
  }

  // https://www.mongodb.com/docs/manual/core/retryable-writes/
  @Test
  void aConditionalWriteSentAgainMatchesNothing() {
    leaves.insertOne(leaf("a", 1));

    assertThat(leaves.updateOne(versioned("a", 1), set("version", 2)).getMatchedCount()).isOne();
    assertThat(leaves.updateOne(versioned("a", 1), set("version", 2)).getMatchedCount()).isZero();
  }

  // https://www.mongodb.com/docs/manual/reference/method/db.collection.updateOne/#upsert-with-unique-index
  @Test
  void anOlderVersionIsRefusedAsADuplicate() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    assertThat(leaves.updateOne(olderThan("a", 3), set("version", 3), upsert).getUpsertedId())
        .isNotNull();
    assertThat(leaves.updateOne(olderThan("a", 4), set("version", 4), upsert).getModifiedCount())
        .isOne();

    assertThatThrownBy(() -> leaves.updateOne(olderThan("a", 2), set("version", 2), upsert))
        .satisfies(this::isDuplicate);
    assertThat(leaves.find()).containsExactly(leaf("a", 4));
  }

  // https://www.mongodb.com/docs/manual/core/bulk-write-operations/#ordered-vs-unordered-operations
  @Test
  void anUnorderedBulkGoesOnAfterDuplicates() {
    leaves.insertOne(leaf("b", 1));
    List<Document> all = List.of(leaf("a", 2), leaf("b", 2), leaf("c", 2));

    assertThatThrownBy(() -> leaves.insertMany(all, new InsertManyOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            failure -> {
              assertThat(failure.getWriteErrors()).hasSize(1);
              assertThat(failure.getWriteErrors().get(0).getIndex()).isEqualTo(1);
              assertThat(failure.getWriteErrors().get(0).getCategory())
                  .isEqualTo(ErrorCategory.DUPLICATE_KEY);
            });
    assertThat(leaves.find(in("_id", "a", "b", "c")))
        .containsExactlyInAnyOrder(leaf("a", 2), leaf("b", 1), leaf("c", 2));
  }

  // https://www.mongodb.com/docs/manual/reference/method/db.collection.bulkWrite/#ordered-and-unordered-bulk-operations
  @Test
  void anUnorderedBulkReplacesWhatIsOlderAndRefusesTheRestAsDuplicates() {
    leaves.insertMany(List.of(leaf("older", 1), leaf("same", 2), leaf("newer", 3)));
    List<ReplaceOneModel<Document>> all =
        Stream.of("newer", "older", "same", "absent")
            .map(id -> new ReplaceOneModel<>(olderThan(id, 2), leaf(id, 2), UPSERT))
            .toList();

    assertThatThrownBy(() -> leaves.bulkWrite(all, new BulkWriteOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            failure -> {
              assertThat(failure.getWriteConcernError()).isNull();
              assertThat(failure.getWriteErrors())
                  .allSatisfy(
                      error ->
                          assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY))
                  .extracting(BulkWriteError::getIndex)
                  .containsExactlyInAnyOrder(0, 2);
            });
    assertThat(leaves.find())
        .containsExactlyInAnyOrder(
            leaf("older", 2), leaf("same", 2), leaf("newer", 3), leaf("absent", 2));
  }

  // https://www.mongodb.com/docs/manual/reference/write-concern/
  @Test
  void aWriteIsAcknowledgedByAMajorityWithItsJournal() {
    assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));

    assertThat(leaves.insertOne(leaf("a", 1)).wasAcknowledged()).isTrue();
  }

  // https://www.mongodb.com/docs/manual/reference/stable-api/
  @Test
  void onlyTheStableApiIsSpoken() {
    assertThat(database.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);

    assertThatThrownBy(
            () -> database.runCommand(new Document("distinct", "leaves").append("key", "tree")))
        .isInstanceOfSatisfying(
            MongoCommandException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(API_STRICT_ERROR));
  }

  // https://www.mongodb.com/docs/manual/indexes/
  @Test
  void anIndexFollowsEveryChange() {
    leaves.createIndex(ascending("tree"));
    leaves.insertMany(
        List.of(
            leaf("a", 1).append("tree", "oak"),
            leaf("b", 2).append("tree", "oak"),
            leaf("c", 3).append("tree", "ash")));
    leaves.updateOne(eq("_id", "a"), set("tree", "ash"));
    leaves.deleteOne(eq("_id", "c"));

    assertThat(leaves.find(eq("tree", "oak")).map(StoreContractTest::id)).containsExactly("b");
    assertThat(leaves.find(eq("tree", "ash")).map(StoreContractTest::id)).containsExactly("a");
    assertThat(leaves.find(and(eq("tree", "ash"), gt("version", 1)))).isEmpty();
  }

  // https://www.mongodb.com/docs/manual/reference/method/db.collection.updateMany/
  // https://www.mongodb.com/docs/manual/reference/method/db.collection.countDocuments/
  @Test
  void whatWasClosedIsCountedAsClosed() {
    leaves.createIndex(ascending("tree"));
    leaves.insertMany(
        IntStream.range(0, 250)
            .mapToObj(i -> leaf("leaf-" + i, 1).append("tree", i < 200 ? "oak" : "ash"))
            .toList());

    assertThat(leaves.updateMany(eq("tree", "oak"), set("closed", true)).getModifiedCount())
        .isEqualTo(200);
    assertThat(leaves.countDocuments(and(eq("tree", "oak"), eq("closed", true)))).isEqualTo(200);
    assertThat(leaves.countDocuments(and(eq("tree", "ash"), eq("closed", true)))).isZero();
    assertThat(leaves.find(eq("tree", "oak")).batchSize(50)).hasSize(200);
  }

  // https://www.mongodb.com/docs/manual/reference/method/db.collection.findOneAndUpdate/
  @Test
  void theFirstToWriteIsWhatAllRead() throws Exception {
    leaves.insertOne(leaf("other", 1));
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    Document first =
        Objects.requireNonNull(
            leaves.findOneAndUpdate(eq("_id", "a"), setOnInsert("version", 1), options));

    List<Document> later =
        atOnce(
            8,
            writer ->
                Objects.requireNonNull(
                    leaves.findOneAndUpdate(
                        eq("_id", "a"), combine(setOnInsert("version", writer + 2)), options)));

    assertThat(first).isEqualTo(leaf("a", 1));
    assertThat(later).containsOnly(first);
  }

  // https://www.mongodb.com/docs/manual/reference/command/drop/
  @Test
  void droppingWhatIsNotThereIsNoFailure() {
    assertThatCode(() -> database.getCollection("never-there").drop()).doesNotThrowAnyException();
    leaves.insertOne(leaf("a", 1));
    leaves.drop();
    leaves.drop();
    assertThat(leaves.find()).isEmpty();
  }

  private interface Write<T> {
    T by(int writer);
  }

  private static <T> List<T> atOnce(int writers, Write<T> write)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Future<T>> running =
          pool.invokeAll(
              IntStream.range(0, writers)
                  .mapToObj(writer -> (Callable<T>) () -> write.by(writer))
                  .toList());
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private void isDuplicate(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            refusal ->
                assertThat(refusal.getError().getCategory())
                    .isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }

  private static Bson versioned(String id, int version) {
    return and(eq("_id", id), eq("version", version));
  }

  private static Bson olderThan(String id, int version) {
    return and(eq("_id", id), lt("version", version));
  }

  private static String id(Document document) {
    return document.getString("_id");
  }

  private static Document leaf(String id, int version) {
    return new Document("_id", id).append("version", version);
  }
}
