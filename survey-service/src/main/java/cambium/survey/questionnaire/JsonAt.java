package cambium.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a questionnaire's JSON; what is wrong there is noted under its pointer. */
record JsonAt(JsonNode node, String pointer, List<Flaw> problems) {

  void refuse(String message) {
    problems.add(new Flaw(pointer, message));
  }

  JsonAt at(String property) {
    String step = property.replace("~", "~0").replace("/", "~1");
    return new JsonAt(node.path(property), pointer + "/" + step, problems);
  }

  boolean has(String property) {
    return node.has(property);
  }

  /** Refuses everything that is not listed: nothing is dropped silently. */
  boolean isObjectOf(Set<String> supported) {
    if (!node.isObject()) {
      refuse("must be an object");
      return false;
    }
    for (String name : node.propertyNames()) {
      if (!supported.contains(name)) {
        at(name).refuse("this property is not supported here");
      }
    }
    return true;
  }

  /** The entries of a list; none where it is absent. */
  List<JsonAt> list(String property) {
    JsonAt list = at(property);
    if (!has(property)) {
      return List.of();
    }
    if (!list.node.isArray()) {
      list.refuse("must be a list");
      return List.of();
    }
    List<JsonAt> entries = new ArrayList<>();
    for (int i = 0; i < list.node.size(); i++) {
      entries.add(new JsonAt(list.node.get(i), list.pointer + "/" + i, problems));
    }
    return entries;
  }

  @Nullable String text() {
    if (node.isString() && !node.stringValue().isBlank()) {
      return node.stringValue();
    }
    refuse("must be a text");
    return null;
  }

  boolean bool(String property) {
    if (!has(property)) {
      return false;
    }
    if (!at(property).node.isBoolean()) {
      at(property).refuse("must be true or false");
      return false;
    }
    return at(property).node.booleanValue();
  }

  int integer(String property, int whenAbsent) {
    return has(property) ? at(property).integer(whenAbsent) : whenAbsent;
  }

  int integer(int otherwise) {
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      return node.intValue();
    }
    refuse("must be a whole number");
    return otherwise;
  }
}
