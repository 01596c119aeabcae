package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sealing a closed round: pools are merged into atoms, atoms into coarse atoms, and comments into
 * blocks. No decision depends on the value of an answer, nor on the order in which anything
 * arrived.
 *
 * @param minimumGroup {@code k}
 * @param comments the open questions
 */
public record SealingRound(
    String round, int minimumGroup, List<Measure> measures, List<String> comments) {
  private static final int COARSE = 4;

  public SealingRound {
    measures = measures.stream().filter(Measure::counts).toList();
  }

  /** Seals the round if everything that survey counted is held, exactly. */
  public Outcome seal(List<Team> teams, Pools pools, Expected expected) {
    if (teams.size() != expected.teams()) {
      return new Waiting(
          expected.teams() - teams.size(),
          expected.answers() - pools.answers(),
          expected.versions() - pools.versions(),
          0);
    }
    TeamTree tree = TeamTree.of(teams);
    Waiting difference =
        new Waiting(
            0,
            expected.answers() - pools.answers(),
            expected.versions() - pools.versions(),
            pools.strangers(tree));
    return difference.equals(new Waiting(0, 0, 0, 0)) ? seal(tree, pools) : difference;
  }

  private Sealed seal(TeamTree tree, Pools pools) {
    Merge.Merged merged = Merge.of(this, tree, pools);
    Pool remains = merged.remains();
    return new Sealed(
        merged.atoms().stream().map(Whole::atom).toList(),
        coarse(tree, merged.atoms()),
        SealingComments.blocks(this, tree, merged.atoms()),
        remains.invited() >= minimumGroup ? new Rest(remains.invited(), remains.answered()) : null);
  }

  Pool pool() {
    return new Pool(measures.size());
  }

  Atom atom(String home, AtomLayer layer, Pool pool) {
    Map<String, SealedMeasure> sealed = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (!measure.coarseOnly()) {
        sealed.put(measure.id(), pool.tally(i).seal(measure, minimumGroup));
      }
    }
    return new Atom(round, home, layer, pool.invited(), pool.answered(), sealed);
  }

  private List<CoarseAtom> coarse(TeamTree tree, List<Whole> atoms) {
    return Grouping.of(tree, atoms, some -> answered(some) >= COARSE * (long) minimumGroup).stream()
        .map(this::coarse)
        .toList();
  }

  private CoarseAtom coarse(Grouping.Group group) {
    Map<String, SealedMeasure> sums = new LinkedHashMap<>();
    Map<String, SealedShare> shares = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (measure.coarseOnly()) {
        Tally tally = new Tally();
        for (Whole whole : group.atoms()) {
          tally.add(whole.pool().tally(i));
        }
        sums.put(measure.id(), tally.seal(measure, minimumGroup));
      } else {
        Shares.clamp(measure, parts(group, measure))
            .ifPresent(share -> shares.put(measure.id(), share));
      }
    }
    return new CoarseAtom(
        round, group.home(), group.layer(), answered(group.atoms()), sums, shares);
  }

  private static List<SealedMeasure> parts(Grouping.Group group, Measure measure) {
    List<SealedMeasure> parts = new ArrayList<>();
    for (Whole whole : group.atoms()) {
      parts.add(whole.atom().measures().getOrDefault(measure.id(), SealedMeasure.NONE));
    }
    return parts;
  }

  static long answered(List<Whole> atoms) {
    return atoms.stream().mapToLong(whole -> whole.atom().n()).sum();
  }
}
