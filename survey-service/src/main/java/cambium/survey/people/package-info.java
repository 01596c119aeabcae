/** Who is in the organisation: imported whole, kept in versions, published as differences. */
@NullMarked
package cambium.survey.people;

import org.jspecify.annotations.NullMarked;
