package cambium.survey.people;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A long row, some at a time. */
final class Batches {

  private Batches() {}

  static <T> Iterable<List<T>> of(Iterable<T> row, int size) {
    return () -> {
      Iterator<T> rest = row.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }

        @Override
        public List<T> next() {
          List<T> some = new ArrayList<>(size);
          while (some.size() < size && rest.hasNext()) {
            some.add(rest.next());
          }
          return some;
        }
      };
    };
  }
}
