package cambium.survey.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds one's way in a questionnaire's JSON by pointers. */
final class Places {
  private Places() {}

  static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  static String last(String pointer) {
    return unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (String step : pointer.split("/", -1)) {
      steps.add(unescaped(step));
    }
    return steps.subList(1, steps.size());
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  /** -1 if it is no index. */
  static int index(String step) {
    return step.matches("\\d{1,4}") ? Integer.parseInt(step) : -1;
  }

  static List<ObjectNode> objects(JsonNode list) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entry instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  static ArrayNode list(ObjectNode owner, String property) {
    return owner.get(property) instanceof ArrayNode list ? list : owner.putArray(property);
  }

  /** The id of each thing asked, by its pointer: elements, and the rows of a matrix. */
  static Map<String, String> items(JsonNode document) {
    Map<String, String> items = new LinkedHashMap<>();
    int page = 0;
    for (JsonNode each : document.path("pages")) {
      int index = 0;
      for (JsonNode element : each.path("elements")) {
        addItems(element, "/pages/" + page + "/elements/" + index++, items);
      }
      page++;
    }
    return items;
  }

  private static void addItems(JsonNode element, String pointer, Map<String, String> items) {
    switch (element.path("type").asString("")) {
      case "comment" -> {}
      case "matrix" -> {
        int row = 0;
        for (JsonNode each : element.path("rows")) {
          items.put(pointer + "/rows/" + row++, each.path("value").asString(""));
        }
      }
      default -> items.put(pointer, element.path("name").asString(""));
    }
  }
}
