package cambium.survey.editor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the form's fields into the JSON, each at the place that its name points to. What is no
 * number where one belongs stays what was typed: the validator names it, and the field shows it.
 */
final class FilledIn {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NUMBERS =
      Set.of("rateMin", "rateMax", "rateCount", "maxLength", "cut");
  private static final Set<String> SWITCHES = Set.of("isRequired", "notRoot");
  private static final String LAYERS = "visibleFor";
  private static final int ALL_LAYERS = 4;

  private FilledIn() {}

  static void write(ObjectNode document, Map<String, List<String>> form) {
    form.forEach(
        (name, values) -> {
          if (name.startsWith("/")) {
            write(document, name, values);
          }
        });
  }

  private static void write(ObjectNode document, String pointer, List<String> values) {
    JsonNode owner = document;
    List<String> steps = Places.steps(pointer);
    for (String step : steps.subList(0, steps.size() - 1)) {
      JsonNode next = owner.isArray() ? owner.path(Places.index(step)) : owner.path(step);
      if (next.isMissingNode()
          && Opening.TEXTS.contains(step)
          && owner instanceof ObjectNode object) {
        next = object.putObject(step);
      }
      owner = next;
    }
    if (owner instanceof ObjectNode object) {
      String property = steps.get(steps.size() - 1);
      if (property.equals(LAYERS)) {
        writeLayers(object, values);
      } else {
        writeValue(object, property, values.get(values.size() - 1).strip(), isNumber(steps));
      }
      dropIfEmpty(document, Places.parent(pointer), object);
    }
  }

  private static boolean isNumber(List<String> steps) {
    String property = steps.get(steps.size() - 1);
    return NUMBERS.contains(property)
        || (property.equals("value")
            && steps.size() > 2
            && Opening.VALUES.contains(steps.get(steps.size() - 3)));
  }

  private static void writeValue(ObjectNode owner, String property, String value, boolean number) {
    if (value.isEmpty()) {
      owner.remove(property);
    } else if (SWITCHES.contains(property)) {
      owner.put(property, value.equals("true"));
    } else if (number) {
      owner.set(property, number(value));
    } else {
      owner.put(property, value);
    }
  }

  private static JsonNode number(String value) {
    try {
      BigDecimal number = new BigDecimal(value.replace(',', '.'));
      boolean whole =
          number.stripTrailingZeros().scale() <= 0 && number.abs().longValue() < 100_000;
      return whole ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
    } catch (NumberFormatException typed) {
      return JSON.stringNode(value);
    }
  }

  /** An empty field marks that the boxes were there; all of them means everybody. */
  private static void writeLayers(ObjectNode owner, List<String> values) {
    List<String> ticked = values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    if (ticked.size() == ALL_LAYERS) {
      owner.remove(LAYERS);
    } else {
      ArrayNode layers = owner.putArray(LAYERS);
      ticked.forEach(layers::add);
    }
  }

  private static void dropIfEmpty(ObjectNode document, String pointer, ObjectNode texts) {
    if (texts.isEmpty()
        && Opening.TEXTS.contains(Places.last(pointer))
        && document.at(Places.parent(pointer)) instanceof ObjectNode owner) {
      owner.remove(Places.last(pointer));
    }
  }
}
