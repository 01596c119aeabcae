package cambium.survey.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Reads the values of a question with points. They are consecutive whole numbers: evenly spaced.
 */
final class Points {
  private static final int DEFAULT_MIN = 1;
  private static final int DEFAULT_COUNT = 5;
  private static final int FARTHEST = 1000;

  /** Our own addition to a rating: {@code "measure": "enps"} asks for a recommendation, 0 to 10. */
  static final String MEASURE = "measure";

  static final String ENPS = "enps";
  private static final int ENPS_MAX = 10;

  private Points() {}

  static AnswerKind.Points ofRange(JsonAt element) {
    if (element.integer("rateStep", 1) != 1) {
      element.at("rateStep").refuse("must be 1");
    }
    int min = element.integer("rateMin", DEFAULT_MIN);
    int count = element.integer("rateCount", DEFAULT_COUNT);
    int max =
        element.has("rateCount") && !element.has("rateMax")
            ? min + count - 1
            : element.integer("rateMax", Math.max(DEFAULT_COUNT, min));
    if (element.has("rateCount") && max - min + 1 != count) {
      element.at("rateCount").refuse("does not fit rateMin and rateMax");
    }
    return checked(element.has("rateMax") ? element.at("rateMax") : element, min, max);
  }

  /** These points, and whether they ask for a recommendation. */
  static AnswerKind.Points ofRating(JsonAt element, AnswerKind.Points points) {
    if (!element.has(MEASURE)) {
      return points;
    }
    if (!element.at(MEASURE).node().asString("").equals(ENPS)) {
      element.at(MEASURE).refuse("must be enps");
    } else if (points.min() != 0 || points.max() != ENPS_MAX) {
      element.at(MEASURE).refuse("enps is asked from 0 to 10: set rateMin to 0 and rateMax to 10");
    }
    return new AnswerKind.Points(points.min(), points.max(), true);
  }

  /** Values such as {@code [1, {"value": 2, "text": "Rarely"}]}, in any order. */
  static AnswerKind.Points ofValues(JsonAt element, String property) {
    List<Integer> values = new ArrayList<>();
    for (JsonAt entry : element.list(property)) {
      boolean labelled = entry.node().isObject();
      if (labelled) {
        entry.isObjectOf(Set.of("value", "text"));
        Texts.check(entry, "text");
      }
      JsonAt value = labelled ? entry.at("value") : entry;
      if (values.contains(value.node().asInt(0)) && value.node().isInt()) {
        value.refuse("stands here twice");
      }
      values.add(number(value));
    }
    JsonAt at = element.at(property);
    if (values.isEmpty()) {
      at.refuse("needs at least two values");
      return new AnswerKind.Points(0, 1);
    }
    int min = Collections.min(values);
    int max = Collections.max(values);
    if (max - min + 1L != values.size()) {
      at.refuse("values must be evenly spaced: consecutive whole numbers");
      return new AnswerKind.Points(0, 1);
    }
    return checked(at, min, max);
  }

  private static int number(JsonAt value) {
    if (value.node().isString()) {
      value.refuse(
          "must be a whole number that can be scored, such as {\"value\": 1, \"text\": \"Rarely\"}");
      return 0;
    }
    return value.integer(0);
  }

  private static AnswerKind.Points checked(JsonAt at, int min, int max) {
    long count = (long) max - min + 1;
    if (count < AnswerKind.Points.FEWEST || count > AnswerKind.Points.MOST) {
      at.refuse("must give 2 to 11 points");
      return new AnswerKind.Points(0, 1);
    }
    if (min < -FARTHEST || max > FARTHEST) {
      at.refuse("values must lie between -1000 and 1000");
    }
    return new AnswerKind.Points(min, max);
  }
}
