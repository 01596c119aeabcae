package cambium.analytics.results;

import cambium.analytics.sealing.Atom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What goes together with stress, from the clamped means of the atoms that hold both figures: as
 * prefix sums over the pre-order of the tree, like every other figure.
 */
final class Drivers {
  private static final int ENOUGH_ATOMS = 30;

  private final List<Pairs> measures = new ArrayList<>();

  Drivers(SealedRound round) {
    List<Atom> ordered =
        round.atoms().stream()
            .sorted(Comparator.comparingInt(a -> Pairs.position(round, a)))
            .toList();
    round.measures().stream()
        .filter(measure -> measure.construct().equals("stress"))
        .filter(measure -> !measure.coarseOnly())
        .findFirst()
        .ifPresent(
            stress ->
                round.measures().stream()
                    .filter(other -> !other.id().equals(stress.id()) && !other.coarseOnly())
                    .forEach(other -> measures.add(Pairs.of(round, ordered, stress, other))));
  }

  private record Found(String measure, Relation relation) {}

  /** The strongest first; empty where there are too few atoms to say anything. */
  List<Driver> within(Span span) {
    List<Found> found =
        measures.stream()
            .map(pairs -> new Found(pairs.measure(), pairs.within(span)))
            .filter(one -> one.relation().pairs() >= ENOUGH_ATOMS && one.relation().varies())
            .sorted(Comparator.comparing((Found one) -> -Math.abs(one.relation().r())))
            .toList();
    List<Double> adjusted =
        BenjaminiHochberg.adjusted(found.stream().map(one -> one.relation().chance()).toList());
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Relation relation = found.get(i).relation();
      drivers.add(
          new Driver(
              found.get(i).measure(),
              rounded(relation.r()),
              rounded(relation.low()),
              rounded(relation.high()),
              relation.pairs(),
              adjusted.get(i) <= BenjaminiHochberg.RATE));
    }
    return drivers;
  }

  private static BigDecimal rounded(double r) {
    return BigDecimal.valueOf(r).setScale(2, RoundingMode.HALF_UP);
  }
}
