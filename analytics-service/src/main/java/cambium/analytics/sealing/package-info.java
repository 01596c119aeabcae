/** The merge and the clamp: from the pools of a closed round to sealed atoms. */
@NullMarked
package cambium.analytics.sealing;

import org.jspecify.annotations.NullMarked;
