package cambium.survey.page;

import cambium.survey.page.PlainQuestion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a questionnaire, SurveyJS JSON as it was checked at import, into questions in one language.
 */
record PlainQuestions(String language, String yes, String no) {
  private static final int LONGEST = 2000;
  private static final int POINTS = 5;

  List<PlainQuestion> of(JsonNode questionnaire) {
    var questions = new ArrayList<PlainQuestion>();
    for (var page : questionnaire.path("pages")) {
      for (var element : page.path("elements")) {
        questions.addAll(items(element));
      }
    }
    return questions;
  }

  private List<PlainQuestion> items(JsonNode element) {
    return switch (element.path("type").asString("")) {
      case "rating" -> List.of(item(element, rating(element)));
      case "radiogroup" -> List.of(item(element, choices(element.path("choices"))));
      case "boolean" -> List.of(item(element, yesOrNo(element)));
      case "matrix" -> rows(element);
      case "comment" -> List.of(item(element, List.of()));
      default -> List.of();
    };
  }

  private List<Choice> rating(JsonNode element) {
    if (element.has("rateValues")) {
      return choices(element.path("rateValues"));
    }
    int least = element.path("rateMin").asInt(1);
    int byCount =
        element.has("rateCount")
            ? least + element.path("rateCount").asInt() - 1
            : Math.max(POINTS, least);
    int most = element.path("rateMax").asInt(byCount);
    return IntStream.rangeClosed(least, most)
        .mapToObj(Integer::toString)
        .map(value -> new Choice(value, value))
        .toList();
  }

  private List<Choice> choices(JsonNode entries) {
    return Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
        .map(entries::get)
        .map(entry -> new Choice(value(entry), text(entry.path("text"), value(entry))))
        .toList();
  }

  private List<Choice> yesOrNo(JsonNode element) {
    return List.of(
        new Choice("true", text(element.path("labelTrue"), yes)),
        new Choice("false", text(element.path("labelFalse"), no)));
  }

  private List<PlainQuestion> rows(JsonNode matrix) {
    var columns = choices(matrix.path("columns"));
    var context = text(matrix.path("title"), "");
    return choices(matrix.path("rows")).stream()
        .map(row -> question(row.value(), context, row.text(), matrix, columns))
        .toList();
  }

  private PlainQuestion item(JsonNode element, List<Choice> choices) {
    var name = element.path("name").asString("");
    return question(name, "", text(element.path("title"), name), element, choices);
  }

  private PlainQuestion question(
      String id, String context, String title, JsonNode element, List<Choice> choices) {
    return new PlainQuestion(
        id,
        context,
        title,
        text(element.path("description"), ""),
        element.path("isRequired").asBoolean(false),
        choices,
        text(element.path("minRateDescription"), ""),
        text(element.path("maxRateDescription"), ""),
        element.path("maxLength").asInt(LONGEST),
        "",
        "");
  }

  private static String value(JsonNode entry) {
    return (entry.isObject() ? entry.path("value") : entry).asString("");
  }

  /** A text, or an object from language to text. */
  private String text(JsonNode text, String otherwise) {
    if (!text.isObject()) {
      return text.asString(otherwise);
    }
    return Stream.of(language, "default", "en")
        .filter(text::has)
        .findFirst()
        .or(() -> text.propertyNames().stream().findFirst())
        .map(tag -> text.path(tag).asString(otherwise))
        .orElse(otherwise);
  }
}
