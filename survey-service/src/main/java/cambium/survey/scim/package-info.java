/** Identity providers push people in and out by SCIM 2.0; see RFC 7643 and RFC 7644. */
@NullMarked
package cambium.survey.scim;

import org.jspecify.annotations.NullMarked;
