package cambium.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * A figure in words, with what a drawing of it needs.
 *
 * @param label whose or what it is
 * @param value the score, "at least" or "at most" included
 * @param interval in words
 * @param change in words; null where nothing can be said
 * @param from start of the interval on the scale, 0 to 100
 * @param at the score on the scale
 * @param to end of the interval on the scale
 */
public record Figure(
    String label,
    String value,
    String interval,
    @Nullable String change,
    int from,
    int at,
    int to) {}
