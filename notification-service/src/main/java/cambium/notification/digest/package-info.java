/** What goes down to everybody who was invited. */
@NullMarked
package cambium.notification.digest;

import org.jspecify.annotations.NullMarked;
