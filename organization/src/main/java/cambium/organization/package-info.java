/** The shared kernel: persons, layers and the tree of who reports to whom. */
@NullMarked
package cambium.organization;

import org.jspecify.annotations.NullMarked;
