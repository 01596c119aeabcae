/** Reminds, at half time and on the last day, only those whose seat is still empty. */
@NullMarked
package cambium.survey.reminder;

import org.jspecify.annotations.NullMarked;
