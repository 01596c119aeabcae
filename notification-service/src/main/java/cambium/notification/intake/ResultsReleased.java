package cambium.notification.intake;

import cambium.notification.result.ManagerResults;
import cambium.notification.result.Results;

/** What one manager may see of a round. */
record ResultsReleased(String round, String manager, Results results) {
  ManagerResults asResults() {
    return ManagerResults.of(round, manager, results);
  }
}
