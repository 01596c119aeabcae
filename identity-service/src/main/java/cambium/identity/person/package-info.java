/** Who can sign in: the service's own copy of the directory. */
@NullMarked
package cambium.identity.person;

import org.jspecify.annotations.NullMarked;
