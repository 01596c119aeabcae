/** Secrets that are drawn once and kept with the data. */
@NullMarked
package cambium.identity.key;

import org.jspecify.annotations.NullMarked;
