package cambium.analytics.sealing;

/** What a round must consist of before it may be sealed, as survey counted it. */
public record Expected(long teams, long answers, long versions) {}
