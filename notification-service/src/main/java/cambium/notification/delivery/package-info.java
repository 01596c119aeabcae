/** Decides once who hears of a released round, and shows what became of every letter. */
@NullMarked
package cambium.notification.delivery;

import org.jspecify.annotations.NullMarked;
