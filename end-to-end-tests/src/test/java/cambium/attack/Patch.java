package cambium.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A small change of sources, written as in a diff: {@code ---} names the file, {@code @@} begins a
 * place in it. Each place must be there exactly once, or the change is out of date.
 */
record Patch(List<Place> places) {
  record Place(String file, List<String> before, List<String> after) {}

  static Patch read(String resource) throws IOException {
    try (InputStream stream = Objects.requireNonNull(Patch.class.getResourceAsStream(resource))) {
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Patch of(String text) {
    List<Place> places = new ArrayList<>();
    String file = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("--- ")) {
        file = line.substring(4).strip();
      } else if (line.startsWith("@@")) {
        places.add(new Place(file, new ArrayList<>(), new ArrayList<>()));
      } else if (!places.isEmpty() && !line.isEmpty()) {
        Place place = places.get(places.size() - 1);
        if (line.charAt(0) != '+') {
          place.before().add(line.substring(1));
        }
        if (line.charAt(0) != '-') {
          place.after().add(line.substring(1));
        }
      }
    }
    return new Patch(places);
  }

  /** The changed files. */
  Map<String, String> apply(Path sources) throws IOException {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Place place : places) {
      String before = changed.get(place.file());
      if (before == null) {
        before = Files.readString(sources.resolve(place.file()));
      }
      changed.put(place.file(), String.join("\n", applied(place, before.lines().toList())));
    }
    return changed;
  }

  private static List<String> applied(Place place, List<String> lines) {
    List<Integer> found = new ArrayList<>();
    int size = place.before().size();
    for (int at = 0; at + size <= lines.size(); at++) {
      if (stripped(lines.subList(at, at + size)).equals(stripped(place.before()))) {
        found.add(at);
      }
    }
    if (found.size() != 1) {
      throw new IllegalStateException("is there " + found.size() + " times: " + place);
    }
    List<String> result = new ArrayList<>(lines.subList(0, found.get(0)));
    result.addAll(place.after());
    result.addAll(lines.subList(found.get(0) + size, lines.size()));
    return result;
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }
}
