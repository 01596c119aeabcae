package cambium.analytics.results;

import cambium.analytics.round.RoundOpened.CommentItem;
import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.CoarseAtom;
import cambium.analytics.sealing.Rest;
import cambium.analytics.sealing.TeamTree;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closed round whose atoms are all stored, with the frozen tree that they hang in. */
public record SealedRound(
    String round,
    String title,
    LocalDate closedOn,
    boolean quiet,
    List<Measure> measures,
    List<CommentItem> comments,
    TeamTree tree,
    List<Atom> atoms,
    List<CoarseAtom> coarse,
    @Nullable Rest rest) {}
