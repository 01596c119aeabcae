/** The service that carries briefings up and digests down. */
@NullMarked
package cambium.notification;

import org.jspecify.annotations.NullMarked;
