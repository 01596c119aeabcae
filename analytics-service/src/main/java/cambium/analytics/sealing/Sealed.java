package cambium.analytics.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All atoms of a round, managers before those below them. */
public record Sealed(List<Atom> atoms, @Nullable Rest rest) implements Outcome {}
