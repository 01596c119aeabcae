package cambium.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in a YAML document. */
record Node(@Nullable Object value) {

  Node at(String... path) {
    Object here = value;
    for (String key : path) {
      here = here instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return new Node(here);
  }

  boolean isPresent() {
    return value != null;
  }

  String text() {
    return String.valueOf(value);
  }

  List<String> list() {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  Map<String, Node> entries() {
    Map<String, Node> entries = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> entries.put(String.valueOf(key), new Node(inner)));
    }
    return entries;
  }

  Set<String> names() {
    return entries().keySet();
  }
}
