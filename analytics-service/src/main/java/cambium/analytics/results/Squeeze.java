package cambium.analytics.results;

import cambium.organization.Layer;
import java.math.BigDecimal;

/**
 * How hard a manager layer is pressed from both sides: the smaller of the two pressures.
 *
 * @param measure the one that is smaller
 */
public record Squeeze(
    Layer layer, String measure, BigDecimal score, BigDecimal ciLow, BigDecimal ciHigh) {}
