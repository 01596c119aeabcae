/** The pages of this service: answering for everybody, people and rounds for administrators. */
@NullMarked
package cambium.survey.page;

import org.jspecify.annotations.NullMarked;
