package cambium.survey.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a new part of a questionnaire looks like before anything is typed. */
final class NewParts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectNode PRESETS = presets();

  /** The kinds of question that can be added. */
  static final List<String> KINDS = List.copyOf(PRESETS.propertyNames());

  private NewParts() {}

  static ObjectNode questionnaire() {
    ObjectNode document = JSON.objectNode();
    ArrayNode elements = document.putArray("pages").addObject().putArray("elements");
    elements.add(item("agreement", document));
    document.putArray("scales");
    return document;
  }

  /** A question of this kind under a name that nothing has yet. */
  static ObjectNode item(String kind, ObjectNode document) {
    ObjectNode item =
        ((ObjectNode) PRESETS.path(KINDS.contains(kind) ? kind : "agreement")).deepCopy();
    Set<String> taken = names(document);
    ObjectNode named = JSON.objectNode();
    named.set("type", item.remove("type"));
    named.put("name", free("question-", taken));
    named.setAll(item);
    for (ObjectNode row : Places.objects(named.path("rows"))) {
      row.put("value", free("statement-", taken));
      taken.add(row.path("value").asString());
    }
    return named;
  }

  static ObjectNode scale(ObjectNode document) {
    ObjectNode scale = JSON.objectNode();
    scale.put("id", free("scale-", ids(document.path("scales"))));
    scale.putArray("items");
    return scale.put("higherIs", "better").put("construct", "other");
  }

  static ObjectNode module(ObjectNode document) {
    return JSON.objectNode().put("id", free("module-", ids(document.path("modules"))));
  }

  /** One more than the largest value. */
  static ObjectNode value(ArrayNode entries) {
    int largest = 0;
    for (JsonNode entry : entries) {
      largest = Math.max(largest, entry.path("value").asInt(0));
    }
    return JSON.objectNode().put("value", largest + 1);
  }

  static ObjectNode row(ObjectNode document, ArrayNode rows, String where) {
    return JSON.objectNode().put("value", free("statement-", names(document)));
  }

  private static Set<String> names(ObjectNode document) {
    Set<String> names = new HashSet<>(Places.items(document).values());
    for (JsonNode page : document.path("pages")) {
      page.path("elements").forEach(element -> names.add(element.path("name").asString("")));
    }
    return names;
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new HashSet<>();
    list.forEach(entry -> ids.add(entry.path("id").asString("")));
    return ids;
  }

  private static String free(String prefix, Collection<String> taken) {
    List<String> tried = new ArrayList<>(List.of(prefix + 1));
    while (taken.contains(tried.get(tried.size() - 1))) {
      tried.add(prefix + (tried.size() + 1));
    }
    return tried.get(tried.size() - 1);
  }

  private static ObjectNode presets() {
    try (InputStream in = NewParts.class.getResourceAsStream("/survey/new-questions.json")) {
      return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
