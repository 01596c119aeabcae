package cambium.notification.intake;

import cambium.notification.result.Release;
import cambium.notification.result.Results;
import java.time.LocalDate;

/** What the organisation as a whole said in a round. */
record BriefingReleased(
    String round, String title, LocalDate closedOn, boolean quiet, Results results, int managers) {
  Release asRelease() {
    return new Release(round, title, closedOn, quiet, results, managers, false);
  }
}
