/** The anonymous seats of a round and what is answered there; holds no person. */
@NullMarked
package cambium.survey.response;

import org.jspecify.annotations.NullMarked;
