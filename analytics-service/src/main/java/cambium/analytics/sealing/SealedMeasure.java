package cambium.analytics.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an atom says about one measure.
 *
 * @param n who answered it; 0 where they are fewer than the minimum group
 * @param sum in whole steps of full answers, clamped
 * @param above how many scored at or above the cut; for the coarse atoms, never shown as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedMeasure(long n, long sum, @Nullable Bound bound, long above) {

  static final SealedMeasure NONE = new SealedMeasure(0, 0, null, 0);
}
