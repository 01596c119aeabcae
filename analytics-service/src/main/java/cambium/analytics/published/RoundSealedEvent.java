package cambium.analytics.published;

import cambium.analytics.sealing.Rest;
import org.jspecify.annotations.Nullable;

/** {@code round.sealed}: every atom of the round is on the ledger. */
record RoundSealedEvent(String round, long atoms, long commentBlocks, @Nullable Rest rest) {}
