package cambium.survey.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the names of what was removed out of whatever referred to it. */
final class Forgetting {
  private Forgetting() {}

  /** The ids of the items, the scale or the module at this place. */
  static List<String> idsAt(ObjectNode document, String where) {
    if (where.startsWith("/pages/")) {
      return Places.items(document).entrySet().stream()
          .filter(item -> item.getKey().equals(where) || item.getKey().startsWith(where + "/"))
          .map(Map.Entry::getValue)
          .toList();
    }
    return List.of(document.at(where).path("id").asString(""));
  }

  static void forget(ObjectNode document, String where, List<String> ids) {
    List<ObjectNode> scales = Places.objects(document.path("scales"));
    if (where.startsWith("/modules/")) {
      Places.objects(document.path("pages")).forEach(page -> drop(page, "module", ids));
    } else if (where.startsWith("/scales/")) {
      scales.forEach(scale -> drop(scale, "mirrors", ids));
    } else {
      List<String> left = new ArrayList<>(Places.items(document).values());
      List<String> gone = ids.stream().filter(id -> !left.contains(id)).toList();
      scales.forEach(
          scale -> {
            without(scale.path("items"), gone);
            without(scale.path("reverse"), gone);
          });
    }
  }

  private static void drop(ObjectNode owner, String property, List<String> ids) {
    if (ids.contains(owner.path(property).asString(""))) {
      owner.remove(property);
    }
  }

  private static void without(JsonNode list, List<String> gone) {
    if (list instanceof ArrayNode entries) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (gone.contains(entries.get(i).asString(""))) {
          entries.remove(i);
        }
      }
    }
  }
}
