package cambium.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id} is the map of the documents itself: nothing beside it can be lost or
 * left over by a crash, and any filter that names an id finds its candidates without a scan.
 */
final class IdIndex extends Index<Object> {

  static final String ID = "_id";

  private final MVMap<Object, Document> documents;

  IdIndex(MVMap<Object, Document> documents) {
    super("_id_", List.of(new IndexKey(ID, true)), false);
    this.documents = documents;
  }

  @Override
  public boolean canHandle(Document filter) {
    return candidates(filter).isPresent();
  }

  @Override
  public Iterable<Object> getPositions(Document filter) {
    return candidates(filter).orElseThrow();
  }

  /** Whether every candidate matches, so that none of them is held against the filter again. */
  boolean tellsAll(Document filter) {
    return filter.size() == 1
        && filter.containsKey(ID)
        && FilterFields.valuesOf(filter, ID)
            .filter(ids -> ids.stream().allMatch(String.class::isInstance))
            .isPresent()
        && !(filter.get(ID) instanceof Document condition && condition.size() > 1);
  }

  private Optional<Set<Object>> candidates(Document filter) {
    return FilterFields.valuesOf(filter, ID)
        .filter(ids -> ids.stream().noneMatch(Number.class::isInstance))
        .map(
            ids ->
                ids.stream()
                    .filter(documents::containsKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    Object id = document.get(ID);
    return id != null && documents.containsKey(id) ? id : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    Object id = getPosition(document);
    if (id != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
    }
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  public @Nullable Object remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {}

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {}
}
