package cambium.analytics.sealing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The frozen tree of a round in pre-order: a manager stands before those below, and a subtree is
 * the interval from its position to its end.
 */
public final class TeamTree {
  private final List<Team> preOrder = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final int[] parents;
  private final int[] ends;
  private final Membership[] before;

  private TeamTree(Team root, Map<String, List<Team>> children, int size) {
    parents = new int[size];
    ends = new int[size];
    before = new Membership[size + 1];
    before[0] = Membership.NONE;
    Deque<Team> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Team team = open.pop();
      int position = preOrder.size();
      preOrder.add(team);
      before[position + 1] = before[position].plus(Membership.of(team));
      positions.put(team.id(), position);
      parents[position] = position(team.parent()).orElse(-1);
      children.getOrDefault(team.id(), List.of()).forEach(open::push);
    }
    for (int position = preOrder.size() - 1; position >= 0; position--) {
      ends[position] = Math.max(ends[position], position + 1);
      if (parents[position] >= 0) {
        ends[parents[position]] = Math.max(ends[parents[position]], ends[position]);
      }
    }
  }

  /**
   * The same tree for the same teams in any order.
   *
   * @throws IllegalArgumentException unless the teams form one tree
   */
  public static TeamTree of(Collection<Team> teams) {
    Map<String, List<Team>> children = new HashMap<>();
    List<Team> roots = new ArrayList<>();
    teams.stream()
        .sorted(Comparator.comparing(Team::id).reversed())
        .forEach(
            team -> {
              String parent = team.parent();
              if (parent == null) {
                roots.add(team);
              } else {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(team);
              }
            });
    if (roots.size() != 1) {
      throw new IllegalArgumentException("a round's tree has one root, not " + roots.size());
    }
    TeamTree tree = new TeamTree(roots.get(0), children, teams.size());
    if (tree.positions.size() != teams.size()) {
      throw new IllegalArgumentException("some teams of the round do not hang below its root");
    }
    return tree;
  }

  public int size() {
    return preOrder.size();
  }

  public List<Team> teams() {
    return List.copyOf(preOrder);
  }

  public Team team(int position) {
    return preOrder.get(position);
  }

  public OptionalInt position(@Nullable String team) {
    Integer position = team == null ? null : positions.get(team);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Position of the manager above, or -1 for the root. */
  public int parent(int position) {
    return parents[position];
  }

  /** The first position after the subtree. */
  public int end(int position) {
    return ends[position];
  }

  /** Who stands in the subtree. */
  public Membership below(int position) {
    return before[ends[position]].minus(before[position]);
  }
}
