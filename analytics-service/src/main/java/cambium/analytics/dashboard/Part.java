package cambium.analytics.dashboard;

import cambium.analytics.results.ReleasedRounds.Listed;
import cambium.analytics.results.Results;
import cambium.analytics.results.SealedRound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer reads at one address: a round's results for a part, and the same part before.
 *
 * @param manager asked for; null for the organisation
 * @param whole the organisation's results, as the viewer may see them
 * @param before this round and those before in which the figures are of the same scope
 */
record Part(
    @Nullable String manager,
    Listed round,
    SealedRound sealed,
    Results results,
    Results whole,
    List<Earlier> before) {

  /** The part in one round, latest first. */
  record Earlier(Listed round, SealedRound sealed, Results results) {}

  /** Whether the figures are the organisation's, asked for or stood in. */
  boolean isWhole() {
    return results.scope().manager().equals(sealed.tree().team(0).id());
  }
}
