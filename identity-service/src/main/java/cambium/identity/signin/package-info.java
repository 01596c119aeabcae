/** Signing in by a one-time link, and the browser's memory of it. */
@NullMarked
package cambium.identity.signin;

import org.jspecify.annotations.NullMarked;
