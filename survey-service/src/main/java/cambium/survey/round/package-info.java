/** One run of a questionnaire over a frozen roster, from draft to release. */
@NullMarked
package cambium.survey.round;

import org.jspecify.annotations.NullMarked;
