package cambium.survey.round;

import cambium.platform.web.Problem;
import cambium.survey.round.RoundRequest.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Refusals about rounds; each names the field where there is one. */
final class RoundProblems {

  private RoundProblems() {}

  static Problem unreadable(List<FieldError> errors) {
    return Problem.invalid(text(errors)).with("errors", errors);
  }

  static Problem unacceptable(List<FieldError> errors) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "round-not-possible",
            "This round is not possible",
            text(errors))
        .with("errors", errors);
  }

  static Problem unacceptable(String field, String message) {
    return unacceptable(List.of(new FieldError(field, message)));
  }

  static Problem unknown() {
    return Problem.notFound("There is no such round.");
  }

  static Problem wrongState(Round round, String wanted) {
    return Problem.conflict(
        "round-state",
        "Not in this state",
        "A round that is " + round.state() + " cannot be " + wanted + ".");
  }

  private static String text(List<FieldError> errors) {
    FieldError first = errors.get(0);
    return first.field() + " " + first.message();
  }
}
