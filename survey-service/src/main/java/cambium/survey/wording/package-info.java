/** What makes a question hard to answer well, found by simple rules in four languages. */
@NullMarked
package cambium.survey.wording;

import org.jspecify.annotations.NullMarked;
