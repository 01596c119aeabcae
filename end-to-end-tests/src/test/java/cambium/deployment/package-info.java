/** Reads the files that Docker would read, and holds every name in them against code and build. */
@NullMarked
package cambium.deployment;

import org.jspecify.annotations.NullMarked;
