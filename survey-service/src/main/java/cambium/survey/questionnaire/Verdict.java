package cambium.survey.questionnaire;

import java.util.List;

/**
 * What is to be said about a questionnaire.
 *
 * @param errors what keeps it from being kept
 * @param warnings what to look at once more; none as long as there are errors
 */
public record Verdict(List<Flaw> errors, List<Warning> warnings) {
  public boolean isValid() {
    return errors.isEmpty();
  }

  static Verdict of(Reading reading) {
    return reading instanceof Reading.Valid valid
        ? new Verdict(List.of(), valid.questionnaire().warnings())
        : new Verdict(((Reading.Invalid) reading).errors(), List.of());
  }
}
