package cambium.analytics.sealing;

/**
 * What is held differs from what the round must consist of. Differences only: totals would show who
 * is in the rest.
 *
 * @param teams teams still missing
 * @param answers answers still missing
 * @param versions versions still missing
 * @param strangers answers of teams that the round does not have
 */
public record Waiting(long teams, long answers, long versions, long strangers) implements Outcome {}
