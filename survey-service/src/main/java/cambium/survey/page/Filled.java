package cambium.survey.page;

import cambium.survey.response.AnswerSheet.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into the plain form, by item; what was left out is an empty text. */
record Filled(Map<String, String> values) {
  static final String FIELD = "answer.";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Filled nothing() {
    return new Filled(Map.of());
  }

  /** A browser ends the lines of a text field in its own way. */
  static Filled of(MultiValueMap<String, String> fields) {
    var values = new TreeMap<String, String>();
    fields.forEach(
        (name, given) -> {
          if (name.startsWith(FIELD) && given.get(0) != null) {
            values.put(name.substring(FIELD.length()), given.get(0).replace("\r\n", "\n"));
          }
        });
    return new Filled(values);
  }

  static Filled of(Standing standing) {
    var values = new TreeMap<String, String>();
    standing.answers().forEach((item, value) -> values.put(item, value.toString()));
    standing.comments().forEach((item, text) -> values.put(item, text.toString()));
    return new Filled(values);
  }

  boolean isNothing() {
    return values.isEmpty();
  }

  String of(String item) {
    return values.getOrDefault(item, "");
  }

  /** As the interface takes them; what is no number or truth is left for it to refuse. */
  ObjectNode answers(List<PlainQuestion> questions) {
    var answers = JSON.objectNode();
    for (var question : questions) {
      var value = of(question.id());
      if (question.isComment() || value.isEmpty()) {
        continue;
      }
      if (value.equals("true") || value.equals("false")) {
        answers.put(question.id(), Boolean.parseBoolean(value));
      } else if (value.matches("-?\\d{1,4}")) {
        answers.put(question.id(), Integer.parseInt(value));
      } else {
        answers.put(question.id(), value);
      }
    }
    return answers;
  }

  ObjectNode comments(List<PlainQuestion> questions) {
    var comments = JSON.objectNode();
    questions.stream()
        .filter(PlainQuestion::isComment)
        .filter(question -> !of(question.id()).isBlank())
        .forEach(question -> comments.put(question.id(), of(question.id())));
    return comments;
  }
}
