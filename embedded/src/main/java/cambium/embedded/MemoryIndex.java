package cambium.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index that is built from the documents at every start and never stored, so that it cannot
 * disagree with them. Its owner's lock guards it.
 */
final class MemoryIndex extends Index<Object> {

  private final boolean unique;
  private final Map<KeyValue, Set<Object>> ids = new LinkedHashMap<>();

  MemoryIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
    super(name, keys, sparse);
    this.unique = unique;
  }

  @Override
  public boolean canHandle(Document filter) {
    return wantedKeys(filter).isPresent();
  }

  @Override
  public Iterable<Object> getPositions(Document filter) {
    Set<Object> positions = new LinkedHashSet<>();
    wantedKeys(filter)
        .orElseThrow()
        .forEach(key -> positions.addAll(ids.getOrDefault(key.normalized(), Set.of())));
    return positions;
  }

  /** Whether whatever is found here matches, so that no document needs to be looked at. */
  boolean tellsAll(Document filter) {
    if (keys().size() != 1 || filter.size() != 1) {
      return false;
    }
    Object value = filter.get(keys().get(0));
    return value instanceof String || value instanceof Boolean || value instanceof Integer;
  }

  int count(Document filter) {
    return wantedKeys(filter).orElseThrow().stream()
        .mapToInt(key -> ids.getOrDefault(key.normalized(), Set.of()).size())
        .sum();
  }

  private Optional<List<KeyValue>> wantedKeys(Document filter) {
    List<List<Object>> wanted =
        keys().stream().flatMap(field -> FilterFields.valuesOf(filter, field).stream()).toList();
    return wanted.size() == keys().size()
        ? Optional.of(KeyCombinations.of(wanted))
        : Optional.empty();
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    return getKeyValues(document).stream().anyMatch(ids::containsKey)
        ? document.get(IdIndex.ID)
        : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    keysToKeep(document).forEach(key -> refuseIfTaken(key, document, collection));
  }

  private void refuseIfTaken(KeyValue key, Document document, MongoCollection<Object> collection) {
    Set<Object> holders = ids.getOrDefault(key, Set.of());
    if (unique && !holders.isEmpty() && !holders.equals(Set.of(document.get(IdIndex.ID)))) {
      throw new DuplicateKeyError(this, collection, getKeys(), key);
    }
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    keysToKeep(document)
        .forEach(key -> ids.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(position));
  }

  @Override
  public @Nullable Object remove(Document document) {
    Object id = document.get(IdIndex.ID);
    keysToKeep(document)
        .forEach(
            key ->
                ids.computeIfPresent(
                    key, (k, holders) -> holders.remove(id) && holders.isEmpty() ? null : holders));
    return id;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    checkAdd(after, collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    if (!nullAwareEqualsKeys(before, after)) {
      remove(before);
      add(after, position, collection);
    }
  }

  private Set<KeyValue> keysToKeep(Document document) {
    Set<KeyValue> keys = getKeyValues(document);
    boolean absent = keys.stream().allMatch(key -> key.stream().allMatch(Objects::isNull));
    return isSparse() && absent ? Set.of() : keys;
  }

  @Override
  public long getCount() {
    return ids.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public void drop() {
    ids.clear();
  }
}
