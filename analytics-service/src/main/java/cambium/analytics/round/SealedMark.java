package cambium.analytics.round;

import cambium.analytics.sealing.Rest;
import org.jspecify.annotations.Nullable;

/**
 * Says that all atoms of a round are stored; from then on it is never sealed again.
 *
 * @param sequence in which order the rounds were sealed, so that "the last round" stays the same
 * @param coarse how many coarse atoms; 0 where an older release sealed it
 * @param comments how many blocks of comments, counting each part
 */
public record SealedMark(
    long sequence, long atoms, long coarse, long comments, @Nullable Rest rest) {}
