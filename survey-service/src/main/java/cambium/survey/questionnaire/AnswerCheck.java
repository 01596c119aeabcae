package cambium.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether somebody may answer so. All that is wrong is told at once. */
public sealed interface AnswerCheck {

  /**
   * What is kept, in the order of the items' ids: the same answers are always the same value.
   *
   * @param answers whole numbers, and true or false
   * @param comments trimmed; blank ones are left out
   */
  record Accepted(SortedMap<String, Object> answers, SortedMap<String, String> comments)
      implements AnswerCheck {}

  record Refused(List<AnswerError> errors) implements AnswerCheck {}

  /** What is wrong with an answer. About the answer as a whole, {@code item} is {@code *}. */
  record AnswerError(String item, String message) {}

  static AnswerCheck of(
      List<Item> items,
      Respondent respondent,
      @Nullable JsonNode answers,
      @Nullable JsonNode comments) {
    Map<String, Item> known = new LinkedHashMap<>();
    items.forEach(item -> known.put(item.id(), item));
    List<AnswerError> errors = new ArrayList<>();
    SortedMap<String, Object> values = new TreeMap<>();
    SortedMap<String, String> texts = new TreeMap<>();
    AnswerRules rules = new AnswerRules(known, respondent, errors);
    rules.readAnswers(answers, values);
    rules.readComments(comments, texts);
    if (values.isEmpty() && texts.isEmpty() && errors.isEmpty()) {
      errors.add(new AnswerError("*", "the answer is empty"));
    } else {
      rules.requireAll(values, texts);
    }
    return errors.isEmpty() ? new Accepted(values, texts) : new Refused(List.copyOf(errors));
  }
}
