package cambium.analytics.round;

import cambium.analytics.sealing.Rest;
import org.jspecify.annotations.Nullable;

/**
 * Says that all atoms of a round are stored; from then on it is never sealed again.
 *
 * @param sequence in which order the rounds were sealed, so that "the last round" stays the same
 */
public record SealedMark(long sequence, long atoms, @Nullable Rest rest) {}
