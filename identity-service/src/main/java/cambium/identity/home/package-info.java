/** The first page, and the clock that a test moves. */
@NullMarked
package cambium.identity.home;

import org.jspecify.annotations.NullMarked;
