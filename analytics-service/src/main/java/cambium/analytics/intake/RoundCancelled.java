package cambium.analytics.intake;

/** What this service reads of {@code round.cancelled}. */
record RoundCancelled(String round) {}
