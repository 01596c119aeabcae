/** Takes in what survey publishes: rounds, teams and responses. */
@NullMarked
package cambium.analytics.intake;

import org.jspecify.annotations.NullMarked;
