/** What a scope may see of a round, computed from sealed atoms alone. */
@NullMarked
package cambium.analytics.results;

import org.jspecify.annotations.NullMarked;
