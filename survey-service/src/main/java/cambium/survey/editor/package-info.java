/** A questionnaire under the pen: a form whose fields are named by the places in its JSON. */
@NullMarked
package cambium.survey.editor;

import org.jspecify.annotations.NullMarked;
