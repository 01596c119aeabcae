/** Signs people in for those who have no OpenID provider of their own, and is the home page. */
@NullMarked
package cambium.identity;

import org.jspecify.annotations.NullMarked;
