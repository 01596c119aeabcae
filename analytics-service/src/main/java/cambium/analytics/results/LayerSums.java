package cambium.analytics.results;

import cambium.analytics.scoring.Measure;
import cambium.analytics.sealing.Atom;
import cambium.analytics.sealing.AtomLayer;
import cambium.analytics.sealing.CoarseAtom;
import cambium.analytics.sealing.SealedMeasure;
import cambium.analytics.sealing.SealedShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** All sums of one layer: who is covered, what they said, and how many reach the cut. */
final class LayerSums {
  private final PrefixSums people;
  private final Map<String, PrefixSums> measures = new HashMap<>();
  private final Map<String, PrefixSums> shares = new HashMap<>();

  LayerSums(SealedRound round, AtomLayer layer) {
    List<Atom> atoms = round.atoms().stream().filter(atom -> atom.layer() == layer).toList();
    List<CoarseAtom> coarse = round.coarse().stream().filter(c -> c.layer() == layer).toList();
    ToIntFunction<Atom> home = atom -> round.tree().position(atom.home()).orElseThrow();
    ToIntFunction<CoarseAtom> coarseHome = c -> round.tree().position(c.home()).orElseThrow();
    people = sums(atoms, home, atom -> new Sums(atom.n(), atom.invited(), 0, 0));
    for (Measure measure : round.measures()) {
      String id = measure.id();
      measures.put(
          id,
          measure.coarseOnly()
              ? sums(coarse, coarseHome, atom -> sums(atom.measures().get(id)))
              : sums(atoms, home, atom -> sums(atom.measures().get(id))));
      shares.put(id, sums(coarse, coarseHome, atom -> sums(atom.shares().get(id))));
    }
  }

  private static <T> PrefixSums sums(
      List<T> atoms, ToIntFunction<T> home, Function<T, @Nullable Sums> part) {
    List<Map.Entry<Integer, Sums>> placed = new ArrayList<>();
    for (T atom : atoms) {
      Sums sums = part.apply(atom);
      if (sums != null && sums.n() > 0) {
        placed.add(Map.entry(home.applyAsInt(atom), sums));
      }
    }
    return PrefixSums.of(placed);
  }

  private static @Nullable Sums sums(@Nullable SealedMeasure sealed) {
    return sealed == null ? null : Sums.of(sealed.n(), sealed.sum(), sealed.bound());
  }

  private static @Nullable Sums sums(@Nullable SealedShare sealed) {
    return sealed == null ? null : Sums.of(sealed.n(), sealed.count(), sealed.bound());
  }

  PrefixSums measure(String id) {
    return measures.getOrDefault(id, PrefixSums.NONE);
  }

  PrefixSums share(String id) {
    return shares.getOrDefault(id, PrefixSums.NONE);
  }

  long covered(Span span) {
    return people.within(span).n();
  }

  /** All whose answers or silence is in the atoms. */
  long invited(Span span) {
    return people.within(span).steps();
  }
}
