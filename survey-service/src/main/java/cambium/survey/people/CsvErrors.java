package cambium.survey.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, up to a number that somebody can still read. */
final class CsvErrors {
  private static final int MOST = 1000;
  private final List<CsvError> errors = new ArrayList<>();

  void add(long line, String column, String message) {
    if (errors.size() < MOST) {
      errors.add(new CsvError(line, column, message));
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  List<CsvError> byLine() {
    return errors.stream().sorted(Comparator.comparingLong(CsvError::line)).toList();
  }
}
