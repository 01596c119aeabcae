package cambium.analytics.scoring;

/**
 * One person's score on one measure.
 *
 * @param units in the finest unit that answers to the measure can have, so that sums are exact
 * @param aboveCut whether the score is at or above the measure's cut
 */
public record PersonScore(long units, boolean aboveCut) {}
