/** Turns figures into sentences that claim no more than their intervals support. */
@NullMarked
package cambium.notification.wording;

import org.jspecify.annotations.NullMarked;
