/** What is known of each round: its questionnaire, its frozen tree, and how far it has come. */
@NullMarked
package cambium.analytics.round;

import org.jspecify.annotations.NullMarked;
