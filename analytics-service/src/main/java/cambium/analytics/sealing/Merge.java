package cambium.analytics.sealing;

import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge over pools: per layer, children before parents, a pool of at least {@code k} responses
 * becomes an atom and a smaller one is passed up.
 */
final class Merge {
  private final SealingRound round;
  private final TeamTree tree;
  private final Pools pools;
  private final List<Whole> atoms = new ArrayList<>();

  private Merge(SealingRound round, TeamTree tree, Pools pools) {
    this.round = round;
    this.tree = tree;
    this.pools = pools;
  }

  /** The atoms, managers before those below them, and what never reached {@code k}. */
  record Merged(List<Whole> atoms, Pool remains) {}

  static Merged of(SealingRound round, TeamTree tree, Pools pools) {
    return new Merge(round, tree, pools).merged();
  }

  private Merged merged() {
    Pool remains = round.pool();
    for (Layer layer : Layer.values()) {
      remains.add(remainsOf(layer));
    }
    if (isEnough(remains)) {
      seal(0, AtomLayer.MIXED, remains);
      remains = round.pool();
    }
    atoms.sort(
        Comparator.comparingInt(Whole::position).thenComparing(whole -> whole.atom().layer()));
    return new Merged(atoms, remains);
  }

  /** Adds the layer's atoms and returns what remains of it at the root. */
  private Pool remainsOf(Layer layer) {
    Pool[] passedUp = new Pool[tree.size()];
    for (int position = tree.size() - 1; position >= 0; position--) {
      Team team = tree.team(position);
      Pool pool = passedUp[position] == null ? round.pool() : passedUp[position];
      pool.invite(team.invited().getOrDefault(layer, 0));
      pools.pool(team.id(), layer).ifPresent(pool::add);
      passedUp[position] = null;
      if (isEnough(pool)) {
        seal(position, AtomLayer.of(layer), pool);
        pool = round.pool();
      }
      if (position == 0) {
        return pool;
      }
      int parent = tree.parent(position);
      passedUp[parent] = together(passedUp[parent], pool);
    }
    throw new IllegalStateException("a tree has a root");
  }

  private boolean isEnough(Pool pool) {
    return pool.answered() >= round.minimumGroup();
  }

  private void seal(int position, AtomLayer layer, Pool pool) {
    atoms.add(new Whole(position, round.atom(tree.team(position).id(), layer, pool), pool));
  }

  private static Pool together(@Nullable Pool siblings, Pool pool) {
    if (siblings == null) {
      return pool;
    }
    siblings.add(pool);
    return siblings;
  }
}
