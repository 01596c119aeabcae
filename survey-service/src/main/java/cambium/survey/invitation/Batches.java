package cambium.survey.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on what comes one by one in lists of a set size, so that nobody holds all of it. */
final class Batches {

  private Batches() {}

  /**
   * Runs the source to its end.
   *
   * @param source is given where to put each
   */
  static void of(int size, Consumer<Consumer<String>> source, Consumer<List<String>> sink) {
    List<String> batch = new ArrayList<>(size);
    source.accept(
        each -> {
          batch.add(each);
          if (batch.size() == size) {
            sink.accept(List.copyOf(batch));
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      sink.accept(List.copyOf(batch));
    }
  }
}
