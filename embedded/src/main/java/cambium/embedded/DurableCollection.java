package cambium.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents never change once stored: an update works on copies and puts them
 * back whole, so that neither a commit nor a reader meets a document half written.
 */
final class DurableCollection extends H2Collection {

  private static final Document EVERYTHING = new Document();

  private final MVMap<Object, Document> documents;
  private final Optional<IdIndex> ids;
  private boolean updating;

  DurableCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, documents, meta, cursors);
    this.documents = documents;
    this.ids =
        IdIndex.ID.equals(options.getIdField())
            ? Optional.of(new IdIndex(documents))
            : Optional.empty();
    ids.ifPresent(this::addIndex);
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    updating = true;
    try {
      return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
    } finally {
      updating = false;
    }
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    updating = true;
    try {
      return super.findAndModify(query);
    } finally {
      updating = false;
    }
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    boolean inKeyOrder = orderBy == null || orderBy.isEmpty();
    if (inKeyOrder && skip == 0 && limit == 0 && isScan(query)) {
      return scan(query, batchSize, fields);
    }
    QueryResult found =
        ids.isPresent() && ids.get().tellsAll(query)
            ? matchDocuments(
                EVERYTHING, ids.get().getPositions(query), orderBy, skip, limit, batchSize, fields)
            : super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    return updating ? new QueryResult(copies(found)) : found;
  }

  private boolean isScan(Document query) {
    return getIndexes().stream().noneMatch(index -> index.canHandle(query));
  }

  /** A whole collection need not fit into memory. */
  private QueryResult scan(Document query, int batchSize, @Nullable Document fields) {
    Predicate<Document> wanted =
        query.isEmpty() ? document -> true : document -> documentMatchesQuery(document, query);
    UnaryOperator<Document> shown =
        fields == null || fields.isEmpty()
            ? document -> updating ? document.cloneDeeply() : document
            : document -> projected(document, fields);
    if (batchSize == 0) {
      return new QueryResult(() -> new Scan(0, documents, wanted, shown));
    }
    Scan scan = new Scan(cursorRegistry.generateCursorId(), documents, wanted, shown);
    List<Document> first = scan.takeDocuments(batchSize);
    if (scan.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(scan);
    return new QueryResult(first, scan);
  }

  private Document projected(Document document, Document fields) {
    return matchDocumentsFromStream(Stream.of(document), EVERYTHING, null, 0, 0, 0, fields)
        .iterator()
        .next();
  }

  /** What an index knows by itself is counted without a look at the documents. */
  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    if (query != null && skip == 0 && limit <= 0) {
      for (Index<Object> index : getIndexes()) {
        if (index instanceof MemoryIndex known && known.tellsAll(query)) {
          return known.count(query);
        }
      }
    }
    return super.count(query, skip, limit);
  }

  private static List<Document> copies(QueryResult found) {
    List<Document> copies = new ArrayList<>();
    found.forEach(document -> copies.add(document.cloneDeeply()));
    return copies;
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }
}
