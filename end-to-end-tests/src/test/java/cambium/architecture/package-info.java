/** Holds the rules of ARCHITECTURE.md against all classes of all modules. */
@NullMarked
package cambium.architecture;

import org.jspecify.annotations.NullMarked;
