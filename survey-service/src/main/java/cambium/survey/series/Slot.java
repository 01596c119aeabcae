package cambium.survey.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time of one pulse.
 *
 * @param occurrence the day on which the rule lets it occur: what it is known by, also when moved
 * @param fact what became of it; null as long as it is only planned
 */
record Slot(
    LocalDate occurrence, @Nullable Pulse fact, Change change, Instant opens, Instant closes) {}
