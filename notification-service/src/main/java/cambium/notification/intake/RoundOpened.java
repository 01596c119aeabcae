package cambium.notification.intake;

import cambium.notification.round.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round has opened. */
record RoundOpened(
    String round,
    String title,
    boolean quiet,
    int teams,
    int invited,
    @Nullable List<String> audience) {
  Round asRound() {
    List<String> managers = audience == null ? List.of() : List.copyOf(audience);
    return new Round(round, title, quiet, teams, invited, managers, false, false);
  }
}
