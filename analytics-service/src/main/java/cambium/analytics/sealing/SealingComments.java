package cambium.analytics.sealing;

import cambium.platform.security.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts comments together per open question: whole atoms are merged until at least {@code 2k} people
 * answered and {@code k} of them wrote. What is left over is never shown, nor counted.
 */
public final class SealingComments {
  /** Keeps a part within one record also where every comment is as long as it may be. */
  private static final int IN_ONE_PART = 100;

  private SealingComments() {}

  static List<CommentBlock> blocks(SealingRound round, TeamTree tree, List<Whole> atoms) {
    List<CommentBlock> blocks = new ArrayList<>();
    for (String item : round.comments()) {
      for (Grouping.Group group :
          Grouping.of(tree, atoms, some -> isEnough(round.minimumGroup(), item, some))) {
        blocks.addAll(parts(round, item, group));
      }
    }
    return blocks;
  }

  private static boolean isEnough(int minimumGroup, String item, List<Whole> atoms) {
    long written = atoms.stream().mapToLong(whole -> whole.pool().comments(item).size()).sum();
    return SealingRound.answered(atoms) >= 2L * minimumGroup && written >= minimumGroup;
  }

  private static List<CommentBlock> parts(SealingRound round, String item, Grouping.Group group) {
    List<String> comments =
        inOrder(group.atoms().stream().flatMap(w -> w.pool().comments(item).stream()).toList());
    List<CommentBlock> parts = new ArrayList<>();
    for (int from = 0; from < comments.size(); from += IN_ONE_PART) {
      List<String> some = comments.subList(from, Math.min(from + IN_ONE_PART, comments.size()));
      parts.add(
          new CommentBlock(
              round.round(), item, group.home(), group.layer(), parts.size(), List.copyOf(some)));
    }
    return parts;
  }

  /** Ordered by a hash, so that neither arrival nor team shows. */
  public static List<String> inOrder(List<String> comments) {
    return comments.stream().sorted(Comparator.comparing(Sha256::text)).toList();
  }
}
