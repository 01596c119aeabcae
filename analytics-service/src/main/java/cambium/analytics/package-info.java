/** The analytics service: seals responses into atoms and shows what the organisation says. */
@NullMarked
package cambium.analytics;

import org.jspecify.annotations.NullMarked;
