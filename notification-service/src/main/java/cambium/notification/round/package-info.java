/** What is known of a round here: its title, its teams, and who was invited. */
@NullMarked
package cambium.notification.round;

import org.jspecify.annotations.NullMarked;
