package cambium.analytics.round;

import java.time.LocalDate;

/** What this service reads of {@code round.closed}: the round must consist of exactly this. */
public record RoundClosed(String round, LocalDate closedOn, long answers, long versions) {}
