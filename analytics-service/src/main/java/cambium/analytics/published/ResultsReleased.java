package cambium.analytics.published;

import cambium.analytics.results.Results;
import java.time.LocalDate;

/** {@code results.released}: what one manager may see, ready to be carried. */
record ResultsReleased(
    String round,
    String title,
    LocalDate closedOn,
    boolean quiet,
    String manager,
    Results results) {}
