/** Pages that answer a reader's three questions: how is my layer, since when, what first. */
@NullMarked
package cambium.analytics.dashboard;

import org.jspecify.annotations.NullMarked;
