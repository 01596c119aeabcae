package cambium.notification.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one scope in one round, as analytics released them. */
public record Results(
    Scope scope,
    @Nullable Long invited,
    @Nullable Long answered,
    @Nullable Long covered,
    List<Measure> measures,
    List<LayerResults> layers) {}
