package cambium.analytics.results;

import cambium.analytics.ledger.AtomStore;
import cambium.analytics.round.RoundOpened.CommentItem;
import cambium.analytics.sealing.CommentBlock;
import cambium.platform.security.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reading what was written in a round as somebody: what pages and programs get alike. */
@Component
public class ReadingComments {
  private final ReleasedRounds released;
  private final Access access;
  private final AtomStore atoms;
  private final LatestUsed<List<CommentBlock>> blocks = new LatestUsed<>(4);

  ReadingComments(ReleasedRounds released, Access access, AtomStore atoms) {
    this.released = released;
    this.access = access;
    this.atoms = atoms;
  }

  /**
   * The comments that the viewer may see. Where an ancestor's totals stand in, and for a manager
   * who sees only layers of the organisation, there are none: a stand-in is totals only.
   *
   * @param manager whose subtree; null for the organisation
   * @return empty if there are no results that the viewer may see
   */
  public Optional<Comments> read(Viewer viewer, String round, @Nullable String manager) {
    boolean whole = access.organisation(viewer) == Access.Organisation.WHOLE;
    boolean any =
        manager == null
            ? access.organisation(viewer) != Access.Organisation.NOTHING
            : access.mayRead(viewer, manager);
    return any
        ? released
            .find(round)
            .flatMap(
                results ->
                    (manager == null ? Optional.of(results.organisation()) : results.of(manager))
                        .map(Results::scope)
                        .map(
                            scope ->
                                scope.own() && (manager != null || whole)
                                    ? comments(results, scope, within(results, scope))
                                    : comments(results, scope, List.of())))
        : Optional.empty();
  }

  private List<CommentBlock> within(RoundResults results, Results.Scope scope) {
    String round = results.round().round();
    return blocks.get(round, () -> Optional.of(atoms.commentsOf(round))).orElseThrow().stream()
        .filter(block -> results.isWithin(block.home(), scope.manager()))
        .toList();
  }

  private static Comments comments(
      RoundResults results, Results.Scope scope, List<CommentBlock> within) {
    List<CommentItem> asked = results.round().comments();
    return new Comments(
        results.round().round(),
        scope,
        asked.stream().map(item -> Comments.item(item, within)).toList());
  }
}
