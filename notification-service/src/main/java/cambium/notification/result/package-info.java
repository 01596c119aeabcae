/** Figures as analytics released them, kept to be carried. */
@NullMarked
package cambium.notification.result;

import org.jspecify.annotations.NullMarked;
