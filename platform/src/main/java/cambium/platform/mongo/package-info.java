/** Opens a service's own database, with the guarantees that every store leans on. */
@NullMarked
package cambium.platform.mongo;

import org.jspecify.annotations.NullMarked;
