package cambium.survey.editor;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire that somebody is working on. It lives in the form alone: nothing is kept before
 * it is saved, and saving makes a version that never changes.
 *
 * @param json SurveyJS JSON, perhaps not yet valid
 * @param at the place to look at, as a JSON pointer
 */
public record Draft(JsonNode json, String at) {
  private static final String FIRST = "/pages/0/elements/0";

  /** An empty one with one question. */
  public static Draft empty() {
    return new Draft(NewParts.questionnaire(), FIRST);
  }

  /** One that means the same as this questionnaire. */
  public static Draft of(JsonNode source) {
    return new Draft(Opening.of(source), FIRST);
  }

  /** A copy of this questionnaire, to become one of its own. */
  public static Draft copyOf(JsonNode source, Map<String, String> copy) {
    ObjectNode document = Opening.of(source);
    if (document.get("title") instanceof ObjectNode title) {
      copy.forEach(
          (language, word) -> {
            if (title.has(language)) {
              title.put(language, title.path(language).asString("") + " (" + word + ")");
            }
          });
    }
    return new Draft(document, FIRST);
  }

  /**
   * What stands in the form.
   *
   * @param base the JSON that the form was drawn from: what it has no field for is kept
   * @param form the fields; a name that begins with a slash is a place in the JSON
   */
  public static Draft filledIn(JsonNode base, Map<String, List<String>> form) {
    ObjectNode document = Opening.of(base);
    Map<String, String> before = Places.items(document);
    FilledIn.write(document, form);
    new Belonging(document, form).write(before);
    String at = form.getOrDefault("at", List.of(FIRST)).get(0);
    return new Draft(document, at);
  }

  /**
   * After one of its buttons, such as {@code up:/scales/1}; a kind of question where one is added.
   */
  public Draft after(String button, String kind) {
    ObjectNode document = ((ObjectNode) json).deepCopy();
    String place = Act.of(button).on(document, NewParts.item(kind, document));
    return new Draft(document, place);
  }

  /** The kinds of question that can be added. */
  public static List<String> kinds() {
    return NewParts.KINDS;
  }
}
