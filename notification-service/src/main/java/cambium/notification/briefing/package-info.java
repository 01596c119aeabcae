/** What goes up: the manager's report, the boss's rolled-up briefing, the executives' briefing. */
@NullMarked
package cambium.notification.briefing;

import org.jspecify.annotations.NullMarked;
