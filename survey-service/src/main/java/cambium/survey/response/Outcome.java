package cambium.survey.response;

import cambium.survey.questionnaire.AnswerCheck.AnswerError;
import cambium.survey.round.Round;
import java.util.List;

/** What became of an answer. */
public sealed interface Outcome {
  /**
   * It stands, and is safe.
   *
   * @param isNew whether nothing stood there before
   */
  record Stored(String receipt, int version, boolean isNew) implements Outcome {}

  record Withdrawn() implements Outcome {}

  record Refused(List<AnswerError> errors) implements Outcome {}

  /** The round is closed. */
  record Closed(Round round) implements Outcome {}

  /** Nobody has such a token, or it is over. */
  record Unknown() implements Outcome {}
}
