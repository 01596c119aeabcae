package cambium.survey.editor;

import cambium.survey.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A question as the answer page draws it.
 *
 * @param kind {@code list} of words, {@code scale} of numbers, or {@code comment}
 * @param context what stands above the statement: the heading of a matrix
 * @param least the words at the low end of a scale of numbers
 */
public record Preview(
    String kind,
    String context,
    String title,
    String description,
    List<String> options,
    String least,
    String most,
    String placeholder,
    boolean required,
    int number,
    int all) {
  private static final Verdict NONE = new Verdict(List.of(), List.of());
  private static final int MOST_SHOWN = 30;

  /** The question at this place; a matrix shows its first row. */
  public static Preview of(Draft draft, String language, String yes, String no) {
    Sheet sheet = new Sheet(draft, NONE);
    List<Question> questions =
        sheet.parts().stream().flatMap(part -> part.questions().stream()).toList();
    Question shown =
        questions.stream()
            .filter(each -> (draft.at() + "/").startsWith(each.pointer() + "/"))
            .findFirst()
            .orElse(questions.isEmpty() ? null : questions.get(0));
    if (shown == null) {
      return new Preview("none", "", "", "", List.of(), "", "", "", false, 0, 0);
    }
    String at = shown.pointer();
    boolean matrix = shown.kind().equals("matrix");
    String title = sheet.told(at + "/title", language, matrix ? "" : shown.name());
    String row = matrix && !shown.items().isEmpty() ? shown.items().get(0).pointer() : "";
    String rowTitle =
        row.isEmpty() ? "" : sheet.told(row + "/text", language, sheet.text(row + "/value"));
    List<String> options =
        shown.kind().equals("yes-no")
            ? List.of(
                sheet.told(at + "/labelTrue", language, yes),
                sheet.told(at + "/labelFalse", language, no))
            : options(sheet, draft.json(), shown, language);
    return new Preview(
        kind(sheet, shown),
        matrix ? title : "",
        matrix ? rowTitle : title,
        sheet.told(at + "/description", language, ""),
        options,
        sheet.told(at + "/minRateDescription", language, ""),
        sheet.told(at + "/maxRateDescription", language, ""),
        sheet.told(at + "/placeholder", language, ""),
        sheet.isTrue(at + "/isRequired"),
        shown.number(),
        questions.size());
  }

  private static String kind(Sheet sheet, Question question) {
    if (question.kind().equals("comment")) {
      return "comment";
    }
    boolean words =
        question.kind().equals("yes-no")
            || (!question.values().isEmpty()
                && sheet.below(question.values()).stream().allMatch(v -> sheet.has(v + "/text")));
    return words ? "list" : "scale";
  }

  private static List<String> options(
      Sheet sheet, JsonNode document, Question question, String language) {
    if (!question.values().isEmpty()) {
      List<String> texts = new ArrayList<>();
      for (String value : sheet.below(question.values())) {
        texts.add(sheet.told(value + "/text", language, sheet.text(value + "/value")));
      }
      return texts;
    }
    JsonNode element = document.at(question.pointer());
    int least = element.path("rateMin").asInt(1);
    int count = element.path("rateCount").asInt(5);
    int most = element.path("rateMax").asInt(element.has("rateCount") ? least + count - 1 : 5);
    return IntStream.rangeClosed(least, most).limit(MOST_SHOWN).mapToObj(String::valueOf).toList();
  }
}
