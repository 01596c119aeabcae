package cambium.survey.questionnaire;

import java.util.Map;

/**
 * A part of a questionnaire that a round may leave out.
 *
 * @param id what pages refer to
 * @param name what people call it; a round may pick by either
 */
public record Module(String id, String name, Map<String, String> title) {

  boolean isCalled(String wanted) {
    return id.equalsIgnoreCase(wanted) || name.equalsIgnoreCase(wanted);
  }

  boolean sharesANameWith(Module other) {
    return isCalled(other.id()) || isCalled(other.name());
  }
}
