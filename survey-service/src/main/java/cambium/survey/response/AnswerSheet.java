package cambium.survey.response;

import cambium.survey.response.PromiseSettings.HelpContact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a token opens, for a page that asks without a script.
 *
 * @param open whether answers are taken
 * @param decided what was decided after the last round, in the reader's language; may be empty
 * @param questionnaire SurveyJS JSON of what this person is asked
 */
public record AnswerSheet(
    String title,
    Instant closesAt,
    boolean open,
    int minimumGroup,
    List<HelpContact> helpContacts,
    Optional<String> decided,
    JsonNode questionnaire,
    Optional<Standing> standing) {

  /** The response that stands. */
  public record Standing(
      Map<String, Object> answers, Map<String, Object> comments, int version, String receipt) {}
}
