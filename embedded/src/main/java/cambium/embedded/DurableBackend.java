package cambium.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Answers a command that writes only when what it wrote is in the file. */
final class DurableBackend extends H2Backend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findAndModify",
          "create",
          "createIndexes",
          "drop",
          "dropIndexes",
          "dropDatabase",
          "renameCollection");

  private static final Set<String> READS = Set.of("find", "getMore");
  // Where the driver leaves it to the server; a whole collection in one answer would be in memory.
  private static final int BATCH = 1000;

  private final GroupCommit commits;

  DurableBackend(MVStore store) {
    super(store);
    this.commits = new GroupCommit(store::commit);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equals("hello")) {
      return Hello.answer(super.handleCommand(channel, database, "isMaster", query));
    }
    StableApi.check(command, query);
    if (READS.contains(command)) {
      query.putIfAbsent("batchSize", BATCH);
    }
    Document answer = answer(channel, database, command, query);
    if (!isInMemory() && WRITES.contains(command)) {
      commits.await();
    }
    return answer;
  }

  private Document answer(Channel channel, String database, String command, Document query) {
    try {
      Optional<Counting> counting = Counting.in(command, query);
      if (counting.isPresent()) {
        Document counted = super.handleCommand(channel, database, "count", counting.get().query());
        return counting.get().answer(database, counted);
      }
      return super.handleCommand(channel, database, command, query);
    } catch (MongoSilentServerException e) {
      if (command.equals("drop")) {
        return new Document("ok", 1.0); // what is not there is gone, as servers since 7.0 answer
      }
      throw e;
    }
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new DurableDatabase(name);
  }

  /** Inner, because the superclass opens collections before a field of this class could be set. */
  private final class DurableDatabase extends H2Database {

    DurableDatabase(String name) {
      super(name, getMvStore(), getCursorRegistry());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String name, CollectionOptions options) {
      String namespace = getDatabaseName() + "." + name;
      MVMap<Object, Document> documents =
          getMvStore()
              .openMap(
                  "databases." + namespace,
                  new MVMap.Builder<Object, Document>().valueType(new BsonDocumentType()));
      MVMap<String, Object> meta = getMvStore().openMap("meta." + namespace);
      return new DurableCollection(this, name, options, documents, meta, getCursorRegistry());
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new MemoryIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
        String collection, String name, List<IndexKey> keys, boolean sparse) {
      return new MemoryIndex(name, keys, sparse, false);
    }
  }
}
