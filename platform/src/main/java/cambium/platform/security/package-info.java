/** Who is asking: tokens, sign-in without a server session, and what stays closed. */
@NullMarked
package cambium.platform.security;

import org.jspecify.annotations.NullMarked;
