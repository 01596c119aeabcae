package cambium.notification.intake;

/** A round came to nothing. */
record RoundCancelled(String round) {}
