package cambium.analytics.round;

import cambium.analytics.sealing.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one round. Events may come in any order, so that each part may be missing.
 *
 * @param released whether the ledger holds all atoms, so that results may show
 * @param lostFromLedger whether the ledger topic lost it since, so that it has to be published
 *     again
 * @param announced whether all results have been published
 * @param waiting what the last attempt to seal it lacked
 */
public record Round(
    String id,
    @Nullable RoundOpened opened,
    @Nullable RoundClosed closed,
    boolean cancelled,
    @Nullable SealedMark sealed,
    boolean released,
    boolean lostFromLedger,
    boolean announced,
    @Nullable Waiting waiting) {

  public RoundState state() {
    if (cancelled) {
      return RoundState.CANCELLED;
    }
    if (sealed != null) {
      return released ? RoundState.RELEASED : RoundState.SEALED;
    }
    return closed == null ? RoundState.OPEN : RoundState.CLOSED;
  }
}
