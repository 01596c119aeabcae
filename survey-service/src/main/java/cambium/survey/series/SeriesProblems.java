package cambium.survey.series;

import cambium.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Refusals about series; each names the field where there is one. */
final class SeriesProblems {

  private SeriesProblems() {}

  static Problem notPossible(List<Fault> faults) {
    Fault first = faults.get(0);
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "series-not-possible",
            "This is not possible",
            first.field() + " " + first.message())
        .with("errors", faults);
  }

  static Problem unknown() {
    return Problem.notFound("There is no such series.");
  }

  static Problem unknownPulse() {
    return Problem.notFound("This is none of the next pulses of the series.");
  }

  static Problem wrongState(Series series, String wanted) {
    return Problem.conflict(
        "series-state",
        "Not in this state",
        "A series that is " + series.state() + " cannot be " + wanted + ".");
  }

  static Problem waiting() {
    return Problem.conflict(
        "pulse-waiting",
        "A pulse waits to open",
        "What its invitation says is settled; what comes after it can be told once it has opened.");
  }

  static Problem begun() {
    return Problem.conflict(
        "pulse-begun", "Its time has come", "A pulse whose time has come cannot be changed.");
  }

  static Problem overtaken() {
    return Problem.conflict(
        "series-changed", "Somebody was faster", "The series was changed meanwhile; look again.");
  }
}
