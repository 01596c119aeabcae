package cambium.analytics.results;

import cambium.organization.Layer;
import java.util.List;

/** What one layer said, within a scope. */
public record LayerResults(Layer layer, long invited, long covered, List<MeasureResult> measures) {}
