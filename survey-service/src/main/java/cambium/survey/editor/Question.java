package cambium.survey.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One question of a draft.
 *
 * @param kind the last part of the page's text for it, such as {@code yes-no}
 * @param values the pointer to its answers, where each has words of its own; else empty
 * @param items what can belong to a scale: itself, or each row
 */
public record Question(
    String pointer, int number, String name, String kind, String values, List<Scored> items) {

  /**
   * Something that can be scored.
   *
   * @param scale the position of its scale; -1 for none
   */
  public record Scored(String pointer, String id, int scale, boolean reverse) {}

  static Question at(JsonNode document, String pointer, int number) {
    JsonNode element = document.at(pointer);
    String values =
        Opening.VALUES.stream()
            .filter(element::has)
            .findFirst()
            .map(v -> pointer + "/" + v)
            .orElse("");
    List<Scored> items = new ArrayList<>();
    Places.items(document).entrySet().stream()
        .filter(each -> each.getKey().equals(pointer) || each.getKey().startsWith(pointer + "/"))
        .forEach(each -> items.add(scored(document.path("scales"), each)));
    return new Question(
        pointer, number, element.path("name").asString(""), kind(element), values, items);
  }

  private static Scored scored(JsonNode scales, Map.Entry<String, String> item) {
    for (int i = 0; i < scales.size(); i++) {
      if (Belonging.strings(scales.path(i).path("items")).contains(item.getValue())) {
        boolean reverse =
            Belonging.strings(scales.path(i).path("reverse")).contains(item.getValue());
        return new Scored(item.getKey(), item.getValue(), i, reverse);
      }
    }
    return new Scored(item.getKey(), item.getValue(), -1, false);
  }

  private static String kind(JsonNode element) {
    return switch (element.path("type").asString("")) {
      case "boolean" -> "yes-no";
      case "comment" -> "comment";
      case "matrix" -> "matrix";
      default -> {
        if (element.has("measure")) {
          yield "enps";
        }
        yield element.has("rateValues") || element.has("choices") ? "list" : "numbers";
      }
    };
  }
}
