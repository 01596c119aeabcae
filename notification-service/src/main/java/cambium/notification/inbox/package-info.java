/** What came to me, as pages. */
@NullMarked
package cambium.notification.inbox;

import org.jspecify.annotations.NullMarked;
