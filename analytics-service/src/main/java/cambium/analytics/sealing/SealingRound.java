package cambium.analytics.sealing;

import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sealing a closed round: per layer, children before parents, a pool of at least {@code k}
 * responses becomes an atom and a smaller one is passed up. No decision depends on the value of an
 * answer, nor on the order in which anything arrived.
 */
public record SealingRound(String round, int minimumGroup, List<Measure> measures) {

  public SealingRound {
    measures = measures.stream().filter(measure -> !measure.coarseOnly()).toList();
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
    return difference.equals(new Waiting(0, 0, 0, 0)) ? merge(tree, pools) : difference;
  }

  private Sealed merge(TeamTree tree, Pools pools) {
    List<Atom> atoms = new ArrayList<>();
    Pool remains = new Pool(measures.size());
    for (Layer layer : Layer.values()) {
      remains.add(mergeLayer(tree, pools, layer, atoms));
    }
    if (remains.answered() >= minimumGroup) {
      atoms.add(remains.seal(this, tree.team(0).id(), AtomLayer.MIXED));
      remains = new Pool(measures.size());
    }
    atoms.sort(
        Comparator.comparingInt((Atom atom) -> tree.position(atom.home()).orElseThrow())
            .thenComparing(Atom::layer));
    return new Sealed(
        atoms,
        remains.invited() >= minimumGroup ? new Rest(remains.invited(), remains.answered()) : null);
  }

  /** Adds the layer's atoms and returns what remains of it at the root. */
  private Pool mergeLayer(TeamTree tree, Pools pools, Layer layer, List<Atom> atoms) {
    Pool[] passedUp = new Pool[tree.size()];
    for (int position = tree.size() - 1; position >= 0; position--) {
      Team team = tree.team(position);
      Pool pool = passedUp[position] == null ? new Pool(measures.size()) : passedUp[position];
      pool.invite(team.invited().getOrDefault(layer, 0));
      pools.pool(team.id(), layer).ifPresent(pool::add);
      passedUp[position] = null;
      if (pool.answered() >= minimumGroup) {
        atoms.add(pool.seal(this, team.id(), AtomLayer.of(layer)));
        pool = new Pool(measures.size());
      }
      if (position == 0) {
        return pool;
      }
      int parent = tree.parent(position);
      passedUp[parent] = merged(passedUp[parent], pool);
    }
    throw new IllegalStateException("a tree has a root");
  }

  private static Pool merged(@Nullable Pool siblings, Pool pool) {
    if (siblings == null) {
      return pool;
    }
    siblings.add(pool);
    return siblings;
  }
}
