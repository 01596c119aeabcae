/** At which hours each person wants mail, and whether reminders; knows nothing about answers. */
@NullMarked
package cambium.survey.preference;

import org.jspecify.annotations.NullMarked;
