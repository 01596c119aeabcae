package cambium.survey.questionnaire;

import java.util.Map;

/**
 * One thing asked.
 *
 * @param pointer where it stands in the questionnaire's JSON
 * @param element the name of the element that shows it: itself, or the matrix whose row it is
 */
record Item(
    String id,
    String pointer,
    String element,
    Map<String, String> title,
    Audience audience,
    boolean required,
    AnswerKind answer) {

  boolean isComment() {
    return answer instanceof AnswerKind.FreeText;
  }
}
