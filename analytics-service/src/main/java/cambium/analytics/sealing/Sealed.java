package cambium.analytics.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a round is sealed into, managers before those below them. */
public record Sealed(
    List<Atom> atoms, List<CoarseAtom> coarse, List<CommentBlock> comments, @Nullable Rest rest)
    implements Outcome {}
