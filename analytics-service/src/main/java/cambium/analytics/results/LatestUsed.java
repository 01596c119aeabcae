package cambium.analytics.results;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps what was used last and never changes, while there is memory for it; what is not there yet
 * is looked up every time. Who asks for what somebody else is making waits for it.
 */
final class LatestUsed<T> {
  private static final int MAKERS = 16;

  private final int capacity;
  private final Map<String, SoftReference<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Object[] turns = Stream.generate(Object::new).limit(MAKERS).toArray();

  LatestUsed(int capacity) {
    this.capacity = capacity;
  }

  Optional<T> get(String key, Supplier<Optional<T>> otherwise) {
    Optional<T> found = find(key);
    if (found.isPresent()) {
      return found;
    }
    synchronized (turns[Math.floorMod(key.hashCode(), MAKERS)]) {
      return find(key).or(() -> make(key, otherwise));
    }
  }

  private Optional<T> find(String key) {
    synchronized (kept) {
      SoftReference<T> reference = kept.get(key);
      return reference == null ? Optional.empty() : Optional.ofNullable(reference.get());
    }
  }

  private Optional<T> make(String key, Supplier<Optional<T>> otherwise) {
    Optional<T> made = otherwise.get();
    made.ifPresent(it -> keep(key, it));
    return made;
  }

  private void keep(String key, T made) {
    synchronized (kept) {
      kept.put(key, new SoftReference<>(made));
      if (kept.size() > capacity) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
