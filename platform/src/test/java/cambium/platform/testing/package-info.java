/** The engines that tests run on, and the report of what they ran on and what they skipped. */
@NullMarked
package cambium.platform.testing;

import org.jspecify.annotations.NullMarked;
