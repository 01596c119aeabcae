package cambium.survey.questionnaire;

import cambium.survey.questionnaire.AnswerCheck.AnswerError;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules that each answer and each comment keeps. */
record AnswerRules(Map<String, Item> items, Respondent respondent, List<AnswerError> errors) {

  void readAnswers(@Nullable JsonNode answers, Map<String, Object> into) {
    eachAsked(
        answers,
        "answers",
        (item, value) -> {
          if (item.answer() instanceof AnswerKind.Points points) {
            readPoint(item, points, value, into);
          } else if (item.isComment()) {
            refuse(item.id(), "is an open question: answer it under comments");
          } else if (value.isBoolean()) {
            into.put(item.id(), value.booleanValue());
          } else {
            refuse(item.id(), "must be true or false");
          }
        });
  }

  private void readPoint(
      Item item, AnswerKind.Points points, JsonNode value, Map<String, Object> into) {
    if (!value.isIntegralNumber()) {
      refuse(item.id(), "must be a whole number");
    } else if (!value.canConvertToInt()
        || value.intValue() < points.min()
        || value.intValue() > points.max()) {
      refuse(item.id(), "must lie between " + points.min() + " and " + points.max());
    } else {
      into.put(item.id(), value.intValue());
    }
  }

  void readComments(@Nullable JsonNode comments, Map<String, String> into) {
    eachAsked(
        comments,
        "comments",
        (item, value) -> {
          if (!(item.answer() instanceof AnswerKind.FreeText text)) {
            refuse(item.id(), "takes no comment");
          } else if (!value.isString()) {
            refuse(item.id(), "must be a text");
          } else {
            readText(item, text, value.stringValue().strip(), into);
          }
        });
  }

  private void readText(
      Item item, AnswerKind.FreeText kind, String text, Map<String, String> into) {
    if (text.codePointCount(0, text.length()) > kind.maxLength()) {
      refuse(item.id(), "must not exceed " + kind.maxLength() + " characters");
    } else if (text.codePoints().anyMatch(AnswerRules::isNoText)) {
      refuse(item.id(), "contains characters that are no text");
    } else if (!text.isEmpty()) {
      into.put(item.id(), text);
    }
  }

  private static boolean isNoText(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  private void eachAsked(
      @Nullable JsonNode given, String property, BiConsumer<Item, JsonNode> read) {
    if (given == null || given.isNull() || given.isMissingNode()) {
      return;
    }
    if (!given.isObject()) {
      refuse("*", property + " must be an object");
      return;
    }
    given.properties().forEach(entry -> readAsked(entry.getKey(), entry.getValue(), read));
  }

  /** A row of a matrix is answered by its own id, or under the matrix as SurveyJS writes it. */
  private void readAsked(String name, JsonNode value, BiConsumer<Item, JsonNode> read) {
    Item item = items.get(name);
    if (item != null && !item.audience().includes(respondent)) {
      refuse(name, "is not asked of you");
    } else if (item != null) {
      read.accept(item, value);
    } else if (value.isObject() && isMatrix(name)) {
      value.properties().forEach(row -> readAsked(row.getKey(), row.getValue(), read));
    } else {
      refuse(name, "there is no such item in this round");
    }
  }

  private boolean isMatrix(String name) {
    return items.values().stream().anyMatch(item -> item.element().equals(name));
  }

  void requireAll(Map<String, Object> answers, Map<String, String> comments) {
    for (Item item : items.values()) {
      boolean given = answers.containsKey(item.id()) || comments.containsKey(item.id());
      boolean told = errors.stream().anyMatch(error -> error.item().equals(item.id()));
      if (item.required() && item.audience().includes(respondent) && !given && !told) {
        refuse(item.id(), "an answer is required");
      }
    }
  }

  private void refuse(String item, String message) {
    errors.add(new AnswerError(item, message));
  }
}
