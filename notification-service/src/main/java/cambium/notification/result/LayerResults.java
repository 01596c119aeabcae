package cambium.notification.result;

import cambium.organization.Layer;
import java.util.List;

/** What one layer said, within a scope. */
public record LayerResults(Layer layer, List<Measure> measures) {}
