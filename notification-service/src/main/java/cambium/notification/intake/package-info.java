/** Reads the events of other services into this service's stores. */
@NullMarked
package cambium.notification.intake;

import org.jspecify.annotations.NullMarked;
