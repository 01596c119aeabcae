/** Who administered what, and when; a record that is only ever added to. */
@NullMarked
package cambium.survey.audit;

import org.jspecify.annotations.NullMarked;
