package cambium.analytics.ledger;

import cambium.analytics.round.SealedMark;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.CoarseAtom;
import cambium.analytics.sealing.CommentBlock;
import cambium.analytics.sealing.Rest;
import cambium.platform.messaging.EventJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One round as it is read from the ledger, where the same may stand more than once. */
final class LedgerRound {
  private final String id;
  private final Map<String, Atom> atoms = new TreeMap<>();
  private final Map<String, CoarseAtom> coarse = new TreeMap<>();
  private final Map<String, CommentBlock> comments = new TreeMap<>();

  LedgerRound(String id) {
    this.id = id;
  }

  /** What is read of {@code round.sealed}; an older release wrote less. */
  record Complete(
      String round,
      long atoms,
      @Nullable Long coarse,
      @Nullable Long commentBlocks,
      @Nullable Rest rest,
      @Nullable Long sequence) {
    /**
     * @param place on the ledger, which is the sequence where none was written
     */
    SealedMark mark(long place) {
      return new SealedMark(
          sequence == null ? place : sequence, atoms, or0(coarse), or0(commentBlocks), rest);
    }

    private static long or0(@Nullable Long count) {
      return count == null ? 0 : count;
    }
  }

  /**
   * Adds an event; what it returns closes the round.
   *
   * @throws IllegalStateException if a part of the round is missing: nothing is guessed then
   */
  Optional<Complete> take(String type, String json) {
    switch (type) {
      case "atom.sealed" -> {
        Atom atom = EventJson.read(json, Atom.class);
        atoms.put(AtomStore.id(atom), atom);
      }
      case "coarse.sealed" -> {
        CoarseAtom atom = EventJson.read(json, CoarseAtom.class);
        coarse.put(AtomStore.id(atom), atom);
      }
      case "comments.sealed" -> {
        CommentBlock block = EventJson.read(json, CommentBlock.class);
        comments.put(AtomStore.id(block), block);
      }
      case "round.sealed" -> {
        return Optional.of(checked(EventJson.read(json, Complete.class)));
      }
      default -> {}
    }
    return Optional.empty();
  }

  private Complete checked(Complete complete) {
    SealedMark mark = complete.mark(0);
    if (mark.atoms() != atoms.size()
        || mark.coarse() != coarse.size()
        || mark.comments() != comments.size()) {
      throw new IllegalStateException("the ledger lacks a part of round " + id);
    }
    return complete;
  }

  List<Atom> atoms() {
    return List.copyOf(atoms.values());
  }

  List<CoarseAtom> coarse() {
    return List.copyOf(coarse.values());
  }

  List<CommentBlock> comments() {
    return List.copyOf(comments.values());
  }
}
