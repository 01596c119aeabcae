package cambium.analytics.results;

import java.math.BigDecimal;

/**
 * How a measure goes together with stress from atom to atom; it says nothing about what causes
 * what.
 *
 * @param r Pearson's correlation of the atoms' means, from -1 to 1, with its 95 % interval
 * @param atoms how many hold both figures
 * @param clear whether it may be said beside the others of the list
 */
public record Driver(
    String measure, BigDecimal r, BigDecimal ciLow, BigDecimal ciHigh, long atoms, boolean clear) {}
