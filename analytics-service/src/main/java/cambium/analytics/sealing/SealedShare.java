package cambium.analytics.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How many of a coarse atom scored at or above a measure's cut.
 *
 * @param n who answered the measure
 * @param count clamped to what the sums of the atoms leave open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedShare(long n, long count, @Nullable Bound bound) {}
