/**
 * The attacker: works out, from what users can get and from the public rules alone, whether a
 * figure about fewer than {@code k} people follows from all figures together.
 */
@NullMarked
package cambium.attack;

import org.jspecify.annotations.NullMarked;
