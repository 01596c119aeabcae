/** The one clock, and the one that a test moves forward. */
@NullMarked
package cambium.platform.time;

import org.jspecify.annotations.NullMarked;
