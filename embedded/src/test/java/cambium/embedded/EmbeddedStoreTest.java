package cambium.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  private EmbeddedStore store = EmbeddedStore.inMemory();
  private MongoClient client = StoreClient.connect(store.connectionString());
  private MongoCollection<Document> leaves;

  @BeforeEach
  void openCollection() {
    leaves = client.getDatabase("tree").getCollection("leaves");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void aConditionalUpdateAppliesOnce() {
    leaves.insertOne(new Document("_id", "a").append("version", 4));
    var newer = and(eq("_id", "a"), lt("version", 5));

    assertThat(leaves.updateOne(newer, set("version", 5)).getModifiedCount()).isEqualTo(1);
    assertThat(leaves.updateOne(newer, set("version", 5)).getMatchedCount()).isZero();
  }

  @Test
  void anUpsertThatLosesItsConditionReportsTheDuplicate() {
    leaves.insertOne(new Document("_id", "a").append("version", 5));
    var newer = and(eq("_id", "a"), lt("version", 5));

    assertThatThrownBy(
            () -> leaves.updateOne(newer, set("version", 5), new UpdateOptions().upsert(true)))
        .isInstanceOfSatisfying(
            MongoWriteException.class, e -> assertThat(e.getError().getCode()).isEqualTo(11000));
  }

  @Test
  void upsertsInsertAndThenUpdate() {
    var upsert = new UpdateOptions().upsert(true);
    var change = combine(setOnInsert("colour", "green"), inc("size", 2));

    assertThat(leaves.updateOne(eq("_id", "a"), change, upsert).getUpsertedId()).isNotNull();
    assertThat(leaves.updateOne(eq("_id", "a"), change, upsert).getModifiedCount()).isEqualTo(1);
    assertThat(leaves.find(eq("_id", "a")).first())
        .isEqualTo(new Document("_id", "a").append("colour", "green").append("size", 4));
  }

  @Test
  void replacesFindsAndDeletesManyAtOnce() {
    leaves.replaceOne(eq("_id", "a"), new Document("size", 1), new ReplaceOptions().upsert(true));
    leaves.insertMany(
        List.of(new Document("_id", "b").append("size", 1), new Document("_id", "c")));

    assertThat(leaves.updateMany(eq("size", 1), set("colour", "red")).getModifiedCount())
        .isEqualTo(2);
    assertThat(leaves.find(in("_id", "a", "b", "x")).sort(ascending("_id")))
        .extracting(leaf -> leaf.getString("colour"))
        .containsExactly("red", "red");
    assertThat(leaves.countDocuments(eq("colour", "red"))).isEqualTo(2);
    assertThat(leaves.deleteMany(eq("colour", "red")).getDeletedCount()).isEqualTo(2);
    assertThat(leaves.find()).containsExactly(new Document("_id", "c"));
  }

  @Test
  void findAndUpdateReturnsWhatItWrote() {
    leaves.insertOne(new Document("_id", "a").append("size", 1));

    assertThat(
            leaves.findOneAndUpdate(
                and(eq("_id", "a"), eq("size", 1)),
                inc("size", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .isEqualTo(new Document("_id", "a").append("size", 2));
    assertThat(leaves.findOneAndUpdate(and(eq("_id", "a"), eq("size", 1)), inc("size", 1)))
        .isNull();
  }

  @Test
  void aUniqueIndexHoldsThroughInsertUpdateAndDelete() {
    leaves.createIndex(Indexes.ascending("branch", "place"), new IndexOptions().unique(true));
    leaves.insertOne(leaf("a", "north", 1));
    leaves.insertOne(leaf("b", "north", 2));

    assertThatThrownBy(() -> leaves.insertOne(leaf("c", "north", 1)))
        .isInstanceOf(MongoWriteException.class);
    assertThatThrownBy(() -> leaves.updateOne(eq("_id", "b"), set("place", 1)))
        .isInstanceOf(MongoWriteException.class);
    leaves.deleteOne(eq("_id", "a"));
    assertThat(leaves.updateOne(eq("_id", "b"), set("place", 1)).getModifiedCount()).isEqualTo(1);
    assertThat(leaves.find(and(eq("branch", "north"), eq("place", 1))))
        .containsExactly(leaf("b", "north", 1));
  }

  @Test
  void anOrdinaryIndexFollowsItsDocuments() {
    leaves.createIndex(Indexes.ascending("branch"));
    leaves.insertMany(List.of(leaf("a", "north", 1), leaf("b", "north", 2), leaf("c", "south", 1)));
    leaves.updateOne(eq("_id", "a"), set("branch", "south"));
    leaves.deleteOne(eq("_id", "c"));

    assertThat(leaves.find(and(eq("branch", "south"), eq("place", 1))))
        .containsExactly(leaf("a", "south", 1));
    assertThat(leaves.find(eq("branch", "north"))).containsExactly(leaf("b", "north", 2));
  }

  @Test
  void aLongListComesInBatches() {
    leaves.insertMany(
        IntStream.range(0, 5000).mapToObj(i -> new Document("_id", "leaf-" + i)).toList());

    assertThat(leaves.find().batchSize(100).into(new ArrayList<>())).hasSize(5000);
  }

  @Test
  void documentsAndIndexesAreThereAfterARestart(@TempDir Path directory) {
    try (EmbeddedStore file = EmbeddedStore.start(directory);
        MongoClient driver = StoreClient.connect(file.connectionString())) {
      var kept = driver.getDatabase("tree").getCollection("leaves");
      kept.createIndex(Indexes.ascending("branch", "place"), new IndexOptions().unique(true));
      kept.insertOne(leaf("a", "north", 1));
    }
    try (EmbeddedStore file = EmbeddedStore.start(directory);
        MongoClient driver = StoreClient.connect(file.connectionString())) {
      var kept = driver.getDatabase("tree").getCollection("leaves");
      assertThat(kept.find(eq("_id", "a"))).containsExactly(leaf("a", "north", 1));
      assertThatThrownBy(() -> kept.insertOne(leaf("b", "north", 1)))
          .isInstanceOf(MongoWriteException.class);
      assertThatThrownBy(() -> kept.insertOne(leaf("a", "south", 1)))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  @Test
  void droppingACollectionLeavesRoomForANewOne() {
    leaves.createIndex(Indexes.ascending("branch"));
    leaves.insertOne(leaf("a", "north", 1));
    leaves.drop();
    leaves.insertOne(leaf("a", "south", 2));

    assertThat(leaves.find()).containsExactly(leaf("a", "south", 2));
  }

  private static Document leaf(String id, String branch, int place) {
    return new Document("_id", id).append("branch", branch).append("place", place);
  }

  @Test
  void aLargeCollectionComesWholeAndInPieces() {
    fill(2_500);

    List<String> ids = leaves.find().map(leaf -> leaf.getString("_id")).into(new ArrayList<>());
    assertThat(ids).hasSize(2_500).doesNotHaveDuplicates().isSorted();
    assertThat(leaves.find().projection(include("size")).into(new ArrayList<>()))
        .hasSize(2_500)
        .allMatch(leaf -> leaf.keySet().equals(Set.of("_id", "size")));
    assertThat(leaves.find(eq("size", 2)).into(new ArrayList<>())).as("no index").hasSize(833);
  }

  @Test
  void whoeverReadsALargeCollectionSeesEachDocumentOnceWhileOthersWrite() {
    fill(2_500);

    List<String> seen = new ArrayList<>();
    try (MongoCursor<Document> all = leaves.find().batchSize(100).iterator()) {
      while (all.hasNext()) {
        String id = all.next().getString("_id");
        seen.add(id);
        leaves.updateOne(eq("_id", id), set("note", "seen"));
        leaves.deleteOne(eq("_id", id));
      }
    }
    assertThat(seen).hasSize(2_500).doesNotHaveDuplicates();
    assertThat(leaves.countDocuments()).isZero();
  }

  @Test
  void oneUpdateReachesEveryDocumentOfALargeCollection() {
    fill(2_500);

    assertThat(leaves.updateMany(new Document(), inc("size", 10)).getModifiedCount())
        .isEqualTo(2_500);
    assertThat(leaves.find(lt("size", 10)).first()).isNull();
  }

  @Test
  void anIndexCountsAsManyAsAScanFinds() {
    fill(300);
    leaves.insertOne(new Document("_id", "without"));
    long scanned = leaves.find(eq("size", 1)).into(new ArrayList<>()).size();
    leaves.createIndex(Indexes.ascending("size"), new IndexOptions().sparse(true));

    assertThat(leaves.countDocuments(eq("size", 1))).isEqualTo(scanned).isEqualTo(100);
    assertThat(leaves.countDocuments(in("size", 0, 1))).isEqualTo(200);
    assertThat(leaves.countDocuments(and(eq("size", 1), eq("_id", "000001")))).isEqualTo(1);
    assertThat(leaves.countDocuments(eq("size", 7))).isZero();
    leaves.updateOne(eq("_id", "000001"), unset("size"));
    assertThat(leaves.countDocuments(eq("size", 1))).isEqualTo(99);
    assertThat(leaves.countDocuments()).isEqualTo(301);
  }

  private void fill(int size) {
    leaves.insertMany(
        IntStream.range(0, size)
            .mapToObj(i -> new Document("_id", String.format("%06d", i)).append("size", i % 3))
            .toList());
  }
}
