package cambium.analytics.results;

import cambium.organization.Layer;
import java.math.BigDecimal;

/** A layer's stress less that of the next layer below. */
public record StressStep(
    Layer layer, Layer below, BigDecimal value, BigDecimal ciLow, BigDecimal ciHigh) {}
