package cambium.survey.round;

import cambium.platform.security.Viewer;
import cambium.survey.round.RoundRequest.FieldError;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds, for administrators. */
@RestController
@RequestMapping("/api/rounds")
class RoundController {

  record Drafted(String id, RoundState state) {}

  record Cancellation(@Nullable String reason) {}

  record Extension(@Nullable String closesAt) {}

  private final DraftingRound drafting;
  private final OpeningRound opening;
  private final EndingRound ending;
  private final ExtendingRound extending;
  private final ReadingRounds reading;

  RoundController(
      DraftingRound drafting,
      OpeningRound opening,
      EndingRound ending,
      ExtendingRound extending,
      ReadingRounds reading) {
    this.drafting = drafting;
    this.opening = opening;
    this.ending = ending;
    this.extending = extending;
    this.reading = reading;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Drafted draft(Viewer viewer, @RequestBody RoundRequest request) {
    viewer.requireAdmin();
    Round round = drafting.draft(request);
    return new Drafted(round.id(), round.state());
  }

  @GetMapping
  List<RoundView> list(Viewer viewer) {
    viewer.requireAdmin();
    return reading.all();
  }

  @GetMapping("/{id}")
  RoundView one(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    return reading.one(id);
  }

  @PostMapping("/{id}/open")
  @ApiResponse(responseCode = "200", description = "Done.")
  @ApiResponse(responseCode = "202", description = "Begun.")
  ResponseEntity<RoundView> open(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    Round round = opening.open(id);
    if (round.state() == RoundState.DRAFT) {
      throw RoundProblems.unacceptable("audience", String.valueOf(round.reason()));
    }
    return answer(round);
  }

  @PostMapping("/{id}/close")
  @ApiResponse(responseCode = "200", description = "Done.")
  @ApiResponse(responseCode = "202", description = "Begun.")
  ResponseEntity<RoundView> close(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    return answer(ending.close(id));
  }

  @PostMapping("/{id}/extend")
  RoundView extend(Viewer viewer, @PathVariable String id, @RequestBody Extension extension) {
    viewer.requireAdmin();
    return reading.view(extending.extend(id, extension.closesAt()));
  }

  @PostMapping("/{id}/cancel")
  @ApiResponse(responseCode = "200", description = "Done.")
  @ApiResponse(responseCode = "202", description = "Begun.")
  ResponseEntity<RoundView> cancel(
      Viewer viewer, @PathVariable String id, @RequestBody Cancellation cancellation) {
    viewer.requireAdmin();
    String reason = cancellation.reason();
    if (reason == null || reason.isBlank()) {
      throw RoundProblems.unreadable(List.of(new FieldError("reason", "is required")));
    }
    return answer(ending.cancel(id, reason.strip()));
  }

  @PostMapping("/{id}/republish")
  ResponseEntity<RoundView> republish(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    Round round = ending.republish(id);
    return ResponseEntity.status(round.step() == Step.REST ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(reading.view(round));
  }

  private ResponseEntity<RoundView> answer(Round round) {
    boolean under = Set.of(RoundState.OPENING, RoundState.CLOSING).contains(round.state());
    return ResponseEntity.status(under ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(reading.view(round));
  }
}
