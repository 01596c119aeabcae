package cambium.analytics.published;

import cambium.analytics.round.SealedMark;
import cambium.analytics.sealing.Rest;
import org.jspecify.annotations.Nullable;

/**
 * {@code round.sealed}: everything that the round was sealed into is on the ledger.
 *
 * @param commentBlocks counting each part
 * @param sequence in which order the rounds were sealed
 */
record RoundSealedEvent(
    String round, long atoms, long coarse, long commentBlocks, @Nullable Rest rest, long sequence) {
  static RoundSealedEvent of(String round, SealedMark mark) {
    return new RoundSealedEvent(
        round, mark.atoms(), mark.coarse(), mark.comments(), mark.rest(), mark.sequence());
  }
}
