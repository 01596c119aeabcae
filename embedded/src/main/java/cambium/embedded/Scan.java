package cambium.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through documents in the order of their keys and holds only a few of them in memory. It
 * looks its place up again each time, so that it may take as long as it likes: whatever is there
 * all the while comes exactly once.
 */
final class Scan extends AbstractCursor implements Iterator<Document> {
  private static final int AT_A_TIME = 100;

  private final MVMap<Object, Document> documents;
  private final Predicate<Document> wanted;
  private final UnaryOperator<Document> shown;
  private final Queue<Document> ahead = new ArrayDeque<>(AT_A_TIME);
  private @Nullable Object last;
  private boolean finished;

  Scan(
      long id,
      MVMap<Object, Document> documents,
      Predicate<Document> wanted,
      UnaryOperator<Document> shown) {
    super(id);
    this.documents = documents;
    this.wanted = wanted;
    this.shown = shown;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !finished) {
      lookAhead();
    }
    return !ahead.isEmpty();
  }

  private void lookAhead() {
    Object from = last;
    Cursor<Object, Document> keys = documents.cursor(from);
    while (ahead.size() < AT_A_TIME && keys.hasNext()) {
      Object key = keys.next();
      if (!key.equals(from) && wanted.test(keys.getValue())) {
        ahead.add(keys.getValue());
      }
      last = key;
    }
    finished = ahead.size() < AT_A_TIME;
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return shown.apply(ahead.remove());
  }

  @Override
  public synchronized boolean isEmpty() {
    return !hasNext();
  }

  @Override
  public synchronized List<Document> takeDocuments(int atMost) {
    List<Document> taken = new ArrayList<>();
    while (taken.size() < atMost && hasNext()) {
      taken.add(next());
    }
    return taken;
  }
}
