package cambium.analytics.sealing;

/** What came of an attempt to seal a round. */
public sealed interface Outcome permits Sealed, Waiting {}
