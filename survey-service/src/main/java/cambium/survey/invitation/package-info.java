/** Who is invited, and the personal link or code that leads to a seat; holds persons only. */
@NullMarked
package cambium.survey.invitation;

import org.jspecify.annotations.NullMarked;
