package cambium.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;

/** Inserts and updates from eight threads without end, and prints each write once acknowledged. */
final class StoreWriter {

  public static void main(String[] arguments) {
    EmbeddedStore store = EmbeddedStore.start(Path.of(arguments[0]));
    MongoClient client = StoreClient.connect(store.connectionString());
    MongoCollection<Document> leaves = client.getDatabase("tree").getCollection("leaves");
    IntStream.range(0, 8).forEach(thread -> new Thread(() -> write(leaves, thread)).start());
  }

  private static void write(MongoCollection<Document> leaves, int thread) {
    for (int i = 0; ; i++) {
      String id = thread + "-" + i;
      leaves.insertOne(new Document("_id", id).append("version", 1));
      if (i % 3 == 0) {
        leaves.updateOne(eq("_id", id), set("version", 2));
        System.out.println(id + ":2.");
      } else {
        System.out.println(id + ":1.");
      }
    }
  }

  private StoreWriter() {}
}
