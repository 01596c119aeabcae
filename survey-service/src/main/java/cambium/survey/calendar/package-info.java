/** The organisation's time zone, working days and public holidays. */
@NullMarked
package cambium.survey.calendar;

import org.jspecify.annotations.NullMarked;
