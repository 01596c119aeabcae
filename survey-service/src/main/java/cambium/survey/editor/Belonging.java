package cambium.survey.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which scale an item belongs to, which scale mirrors which, which module a page is of. The form
 * says so by position, so that a new name carries over.
 */
final class Belonging {
  static final String SCALE = "scale-of:";
  static final String REVERSE = "reverse:";
  static final String MIRROR = "mirrors-of:";
  static final String MODULE = "module-of:";

  private final ObjectNode document;
  private final Map<String, List<String>> form;

  Belonging(ObjectNode document, Map<String, List<String>> form) {
    this.document = document;
    this.form = form;
  }

  /**
   * @param before the items' ids, by pointer, before the form's fields were written
   */
  void write(Map<String, String> before) {
    List<ObjectNode> scales = Places.objects(document.path("scales"));
    Map<String, String> now = Places.items(document);
    for (int i = 0; i < scales.size(); i++) {
      writeItems(scales.get(i), i, before, now);
      writeName(scales.get(i), "mirrors", MIRROR + "/scales/" + i, "/scales", "id");
    }
    List<ObjectNode> pages = Places.objects(document.path("pages"));
    for (int i = 0; i < pages.size(); i++) {
      writeName(pages.get(i), "module", MODULE + "/pages/" + i, "/modules", "id");
    }
  }

  /** Those that stay keep their order; new ones follow as they are asked. */
  private void writeItems(
      ObjectNode scale, int index, Map<String, String> before, Map<String, String> now) {
    Map<String, String> ordered = new LinkedHashMap<>();
    List<String> old = strings(scale.path("items"));
    List<String> oldReverse = strings(scale.path("reverse"));
    for (String id : old) {
      before.forEach((pointer, name) -> addIf(name.equals(id), ordered, pointer, now));
    }
    now.keySet().forEach(pointer -> addIf(true, ordered, pointer, now));
    ArrayNode items = scale.putArray("items");
    List<String> reverse = new ArrayList<>();
    ordered.forEach(
        (pointer, id) -> {
          String was = before.getOrDefault(pointer, "");
          if (said(SCALE + pointer, old.contains(was) ? String.valueOf(index) : "")
              .equals(String.valueOf(index))) {
            items.add(id);
            if (said(REVERSE + pointer, String.valueOf(oldReverse.contains(was))).equals("true")) {
              reverse.add(id);
            }
          }
        });
    scale.remove("reverse");
    if (!reverse.isEmpty()) {
      ArrayNode list = scale.putArray("reverse");
      reverse.forEach(list::add);
    }
  }

  private static void addIf(
      boolean wanted, Map<String, String> ordered, String pointer, Map<String, String> now) {
    String id = now.get(pointer);
    if (wanted && id != null) {
      ordered.putIfAbsent(pointer, id);
    }
  }

  private void writeName(
      ObjectNode owner, String property, String field, String among, String called) {
    String said = said(field, "?");
    JsonNode named = document.at(among).path(Places.index(said)).path(called);
    if (named.isString()) {
      owner.set(property, named);
    } else if (!said.equals("?")) {
      owner.remove(property);
    }
  }

  private String said(String field, String otherwise) {
    List<String> values = form.getOrDefault(field, List.of());
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(entry -> strings.add(entry.asString("")));
    return strings;
  }
}
