/** This service's own copy of who is who and who reports to whom. */
@NullMarked
package cambium.notification.directory;

import org.jspecify.annotations.NullMarked;
