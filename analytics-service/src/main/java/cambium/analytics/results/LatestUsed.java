package cambium.analytics.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what was used last and never changes; what is not there yet is looked up every time. */
final class LatestUsed<T> {
  private final int capacity;
  private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);

  LatestUsed(int capacity) {
    this.capacity = capacity;
  }

  Optional<T> get(String key, Supplier<Optional<T>> otherwise) {
    synchronized (kept) {
      T found = kept.get(key);
      if (found != null) {
        return Optional.of(found);
      }
    }
    Optional<T> made = otherwise.get();
    made.ifPresent(it -> keep(key, it));
    return made;
  }

  private void keep(String key, T made) {
    synchronized (kept) {
      kept.put(key, made);
      if (kept.size() > capacity) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
