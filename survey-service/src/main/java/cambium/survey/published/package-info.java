/** What this service tells the others: the records that cross Kafka, and nothing else. */
@NullMarked
package cambium.survey.published;

import org.jspecify.annotations.NullMarked;
