/** The service that asks: people, questionnaires, rounds, invitations and responses. */
@NullMarked
package cambium.survey;

import org.jspecify.annotations.NullMarked;
