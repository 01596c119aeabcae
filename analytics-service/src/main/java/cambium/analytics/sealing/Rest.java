package cambium.analytics.sealing;

/**
 * Participation of what never reached {@code k}; exists only if its pools hold {@code k} invitees.
 */
public record Rest(long invited, long answered) {}
