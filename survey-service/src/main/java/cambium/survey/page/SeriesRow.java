package cambium.survey.page;

import cambium.survey.series.PulseView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pulse in the plan on the page.
 *
 * @param occurrence the day that the pulse is known by, as addresses and ids name it
 * @param pulse null where it is skipped
 * @param aside whether days off moved it away from its day
 * @param values what stands in the fields of its form
 * @param wrong sentences about what was wrong in them, by field
 */
record SeriesRow(
    String occurrence,
    String day,
    @Nullable PulseView pulse,
    String opens,
    String closes,
    String module,
    boolean aside,
    Map<String, String> values,
    Map<String, String> wrong) {}
