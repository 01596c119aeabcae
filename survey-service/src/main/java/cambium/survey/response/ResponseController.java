package cambium.survey.response;

import cambium.platform.web.Problem;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes answers from whoever holds a token; asks for nothing else. */
@RestController
@RequestMapping("/api/responses")
class ResponseController {

  record Submission(
      @Nullable String token, @Nullable JsonNode answers, @Nullable JsonNode comments) {}

  record Receipt(String receipt, int version) {}

  private final Answering answering;

  ResponseController(Answering answering) {
    this.answering = answering;
  }

  @PostMapping
  @ApiResponse(responseCode = "201", description = "It stands, and nothing stood before.")
  @ApiResponse(responseCode = "200", description = "It stands, in place of what stood before.")
  ResponseEntity<Receipt> submit(@RequestBody Submission body) {
    Outcome outcome = answering.submit(body.token(), body.answers(), body.comments());
    if (outcome instanceof Outcome.Stored stored) {
      return ResponseEntity.status(stored.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
          .body(new Receipt(stored.receipt(), stored.version()));
    }
    throw refusal(outcome);
  }

  @DeleteMapping
  @ApiResponse(responseCode = "204", description = "Nothing stands here any more.")
  ResponseEntity<Void> withdraw(@RequestBody Submission body) {
    Outcome outcome = answering.withdraw(body.token());
    if (outcome instanceof Outcome.Withdrawn) {
      return ResponseEntity.noContent().build();
    }
    throw refusal(outcome);
  }

  private static Problem refusal(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return Problem.invalid("The answer was not taken.").with("errors", refused.errors());
    }
    if (outcome instanceof Outcome.Closed closed) {
      LocalDate day = closed.round().closedOn();
      String when = day == null ? "The round is closed" : "The round was closed on " + day;
      return Problem.conflict(
          "round-closed",
          "The round is closed",
          when + "; answers can be neither given nor changed any more.");
    }
    return unknown();
  }

  /** The same words for a token that never was and for one that is over. */
  static Problem unknown() {
    return Problem.notFound("This link is not known, or it is no longer valid.");
  }
}
