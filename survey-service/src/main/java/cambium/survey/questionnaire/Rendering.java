package cambium.survey.questionnaire;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of a questionnaire's JSON what a round or a person is not asked. */
final class Rendering {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NOT_FOR_RESPONDENTS = Set.of("visibleFor", "notRoot");

  private Rendering() {}

  /** The same questionnaire without the pages of other modules. */
  static JsonNode ofModules(JsonNode source, Set<String> picked) {
    ObjectNode kept = ((ObjectNode) source).deepCopy();
    kept.set("pages", filtered(pages(source), page -> isPicked(page, picked)));
    kept.remove("elements");
    return kept;
  }

  /** Title and pages of a person: only elements with these names, and only what a page shows. */
  static JsonNode of(JsonNode source, Set<String> elements) {
    ObjectNode shown = JSON.objectNode();
    for (String property : Set.of("title", "description", "locale")) {
      if (source.has(property)) {
        shown.set(property, source.get(property));
      }
    }
    ArrayNode pages = shown.putArray("pages");
    for (JsonNode page : pages(source)) {
      ArrayNode kept = filtered(page.path("elements"), e -> elements.contains(name(e)));
      if (!kept.isEmpty()) {
        ObjectNode copy = ((ObjectNode) page).deepCopy();
        copy.remove("module");
        kept.forEach(element -> simplify((ObjectNode) element));
        pages.add(copy.set("elements", kept));
      }
    }
    return shown;
  }

  /** What decides who is asked goes; what says that each row must be answered is said one way. */
  private static void simplify(ObjectNode element) {
    element.remove(NOT_FOR_RESPONDENTS);
    JsonNode allRows = element.remove("isAllRowRequired");
    JsonNode eachRow = element.remove(ElementReader.EACH_ROW);
    if (isTrue(allRows) || isTrue(eachRow)) {
      element.put("isRequired", true);
    }
  }

  private static boolean isTrue(@Nullable JsonNode node) {
    return node != null && node.asBoolean(false);
  }

  private static JsonNode pages(JsonNode source) {
    if (source.has("pages")) {
      return source.get("pages");
    }
    ObjectNode page = JSON.objectNode();
    page.set("elements", source.path("elements"));
    return JSON.arrayNode().add(page);
  }

  private static boolean isPicked(JsonNode page, Set<String> picked) {
    return !page.has("module") || picked.contains(page.path("module").asString());
  }

  private static String name(JsonNode element) {
    return element.path("name").asString("");
  }

  private static ArrayNode filtered(JsonNode list, Predicate<JsonNode> kept) {
    ArrayNode filtered = JSON.arrayNode();
    for (JsonNode entry : list) {
      if (kept.test(entry)) {
        filtered.add(entry.deepCopy());
      }
    }
    return filtered;
  }
}
