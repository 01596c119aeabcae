package cambium.survey.editor;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a questionnaire in the one form that the editor's fields fit: elements in pages, texts by
 * language, answers and rows as objects. It means the same as before.
 */
final class Opening {
  static final Set<String> TEXTS =
      Set.of(
          "title",
          "description",
          "text",
          "placeholder",
          "minRateDescription",
          "maxRateDescription",
          "labelTrue",
          "labelFalse");
  static final List<String> VALUES = List.of("rateValues", "choices", "columns");
  private static final String DEFAULT = "default";

  private final String language;

  private Opening(JsonNode source) {
    String locale = source.path("locale").asString("en");
    this.language = Set.of("en", "nb", "da", "sv").contains(locale) ? locale : "en";
  }

  static ObjectNode of(JsonNode source) {
    ObjectNode document = ((ObjectNode) source).deepCopy();
    if (document.remove("elements") instanceof ArrayNode elements) {
      document.putArray("pages").addObject().set("elements", elements);
    }
    new Opening(source).open(document);
    return document;
  }

  private void open(ObjectNode owner) {
    for (String property : List.copyOf(owner.propertyNames())) {
      JsonNode value = owner.get(property);
      if (TEXTS.contains(property)) {
        owner.set(property, texts(value));
      } else if (VALUES.contains(property) || (property.equals("rows") && value.isArray())) {
        owner.set(property, entries(value));
      }
      if (owner.get(property) instanceof ArrayNode list) {
        Places.objects(list).forEach(this::open);
      }
    }
  }

  private JsonNode texts(JsonNode given) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    if (given.isString()) {
      return texts.put(language, given.stringValue());
    }
    given.properties().forEach(text -> texts.set(text.getKey(), text.getValue()));
    if (language.equals("en") && texts.has(DEFAULT) && !texts.has("en")) {
      texts.set("en", texts.remove(DEFAULT));
    }
    return texts;
  }

  private static ArrayNode entries(JsonNode list) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : list) {
      if (entry.isObject()) {
        entries.add(entry);
      } else {
        entries.addObject().set("value", entry);
      }
    }
    return entries;
  }
}
