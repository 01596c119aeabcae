package cambium.analytics.results;

import cambium.analytics.results.Access.Organisation;
import cambium.analytics.results.ReleasedRounds.Listed;
import cambium.analytics.round.Round;
import cambium.analytics.round.RoundOpened;
import cambium.analytics.round.RoundState;
import cambium.analytics.round.RoundStore;
import cambium.analytics.sealing.Waiting;
import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which rounds there are to read, and what a closed one still waits for. */
@RestController
class RoundsController {
  private final ReleasedRounds released;
  private final RoundStore rounds;
  private final Access access;

  RoundsController(ReleasedRounds released, RoundStore rounds, Access access) {
    this.released = released;
    this.rounds = rounds;
    this.access = access;
  }

  /**
   * How far a round has come here.
   *
   * @param missing what the round must consist of less what is held, while it cannot be sealed;
   *     differences only, since totals would tell about a small rest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Intake(String id, @Nullable String title, RoundState state, @Nullable Waiting missing) {}

  @GetMapping("/api/rounds")
  List<Listed> rounds(Viewer viewer) {
    if (access.organisation(viewer) == Organisation.NOTHING) {
      throw Problem.notFound("There are no rounds to read.");
    }
    return released.all();
  }

  @GetMapping("/api/rounds/{id}")
  Intake round(Viewer viewer, @PathVariable String id) {
    return rounds
        .find(id)
        .filter(
            round ->
                viewer.admin()
                    || (round.state() == RoundState.RELEASED
                        && access.organisation(viewer) != Organisation.NOTHING))
        .map(RoundsController::intake)
        .orElseThrow(() -> Problem.notFound("There is no such round, or not yet."));
  }

  private static Intake intake(Round round) {
    RoundOpened opened = round.opened();
    return new Intake(
        round.id(),
        opened == null ? null : opened.title(),
        round.state(),
        round.state() == RoundState.CLOSED ? round.waiting() : null);
  }
}
