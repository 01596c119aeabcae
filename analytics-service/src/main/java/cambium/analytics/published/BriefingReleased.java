package cambium.analytics.published;

import cambium.analytics.results.Results;
import java.time.LocalDate;

/**
 * {@code briefing.released}: what the organisation said.
 *
 * @param managers how many {@code results.released} came before
 */
record BriefingReleased(
    String round,
    String title,
    LocalDate closedOn,
    boolean quiet,
    Results results,
    long managers) {}
