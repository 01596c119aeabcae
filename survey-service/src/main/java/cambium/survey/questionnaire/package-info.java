/** What is asked: questionnaires, what a person is asked of them, and which answers are taken. */
@NullMarked
package cambium.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
