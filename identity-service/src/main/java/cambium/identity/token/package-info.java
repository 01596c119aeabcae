/** OpenID Connect: clients, tokens and what stands in them. */
@NullMarked
package cambium.identity.token;

import org.jspecify.annotations.NullMarked;
