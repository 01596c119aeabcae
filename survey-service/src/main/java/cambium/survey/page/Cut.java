package cambium.survey.page;

import java.util.List;

/**
 * A list cut where nobody reads on.
 *
 * @param more how many are not shown
 */
record Cut<T>(List<T> shown, int count, int more) {
  private static final int MOST = 50;

  static <T> Cut<T> of(List<T> all) {
    List<T> shown = all.subList(0, Math.min(MOST, all.size()));
    return new Cut<>(shown, all.size(), all.size() - shown.size());
  }
}
