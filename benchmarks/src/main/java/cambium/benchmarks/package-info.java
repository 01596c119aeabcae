/** What a path through the program costs, as a ratio to a limit measured in the same run. */
@NullMarked
package cambium.benchmarks;

import org.jspecify.annotations.NullMarked;
