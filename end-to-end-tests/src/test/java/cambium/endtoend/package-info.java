/** Journeys through the whole program as its users make them: HTTP, mail and a browser. */
@NullMarked
package cambium.endtoend;

import org.jspecify.annotations.NullMarked;
