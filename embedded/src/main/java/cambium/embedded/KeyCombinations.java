package cambium.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** Every key that takes one value from each list. */
final class KeyCombinations {

  static List<KeyValue> of(List<List<Object>> valuesPerField) {
    List<List<Object>> combined = List.of(List.of());
    for (List<Object> values : valuesPerField) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> start : combined) {
        for (Object value : values) {
          List<Object> key = new ArrayList<>(start);
          key.add(value);
          longer.add(key);
        }
      }
      combined = longer;
    }
    return combined.stream().map(KeyValue::new).toList();
  }

  private KeyCombinations() {}
}
