package cambium.analytics.sealing;

import cambium.organization.Layer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A manager's direct reports in the frozen roster.
 *
 * @param id the manager's id
 * @param parent the manager's own manager; null for the root
 * @param leader the manager's layer
 */
public record Team(String id, @Nullable String parent, Layer leader, Map<Layer, Integer> invited) {}
