package cambium.analytics.sealing;

import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The merge over whole atoms: per layer, children before parents, until enough stand together. What
 * remains at the root of all layers, the mixed atom included, is a group if it is enough, and
 * otherwise nothing.
 */
final class Grouping {
  private final TeamTree tree;
  private final Predicate<List<Whole>> enough;
  private final List<Group> groups = new ArrayList<>();

  /** Whole atoms that belong together. */
  record Group(String home, AtomLayer layer, List<Whole> atoms) {}

  private Grouping(TeamTree tree, Predicate<List<Whole>> enough) {
    this.tree = tree;
    this.enough = enough;
  }

  static List<Group> of(TeamTree tree, List<Whole> atoms, Predicate<List<Whole>> enough) {
    Grouping grouping = new Grouping(tree, enough);
    List<Whole> remains = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      remains.addAll(grouping.layer(AtomLayer.of(layer), atoms));
    }
    atoms.stream().filter(atom -> atom.atom().layer() == AtomLayer.MIXED).forEach(remains::add);
    grouping.take(0, AtomLayer.MIXED, remains);
    return grouping.groups;
  }

  /** What remains of the layer at the root. */
  private List<Whole> layer(AtomLayer layer, List<Whole> atoms) {
    Map<Integer, List<Whole>> waiting = new HashMap<>();
    atoms.stream()
        .filter(atom -> atom.atom().layer() == layer)
        .forEach(atom -> at(waiting, atom.position()).add(atom));
    for (int position = tree.size() - 1; position > 0; position--) {
      List<Whole> here = waiting.remove(position);
      if (here != null && !take(position, layer, here)) {
        at(waiting, tree.parent(position)).addAll(here);
      }
    }
    List<Whole> root = at(waiting, 0);
    return take(0, layer, root) ? List.of() : root;
  }

  private static List<Whole> at(Map<Integer, List<Whole>> waiting, int position) {
    return waiting.computeIfAbsent(position, place -> new ArrayList<>());
  }

  private boolean take(int position, AtomLayer layer, List<Whole> atoms) {
    if (atoms.isEmpty() || !enough.test(atoms)) {
      return false;
    }
    groups.add(new Group(tree.team(position).id(), layer, atoms));
    return true;
  }
}
