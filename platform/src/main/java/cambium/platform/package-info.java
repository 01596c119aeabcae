/** What every service is built on: nothing in here knows what a survey is. */
@NullMarked
package cambium.platform;

import org.jspecify.annotations.NullMarked;
