package cambium.analytics.results;

import cambium.organization.Layer;
import java.math.BigDecimal;

/**
 * The same thing asked from both sides of a boundary.
 *
 * @param measure what the layer below was asked
 * @param mirror what the managers above were asked
 * @param value the managers' own score less that of the layer below
 */
public record Gap(
    String measure,
    String mirror,
    Layer layer,
    Layer above,
    BigDecimal value,
    BigDecimal ciLow,
    BigDecimal ciHigh) {}
