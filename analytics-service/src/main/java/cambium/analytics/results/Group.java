package cambium.analytics.results;

import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import java.util.HashSet;
import java.util.Set;

/**
 * Who belongs to a manager in a round's frozen tree: enough to tell a reorganisation from a change.
 * It knows teams and how many were invited, and nothing of what anybody answered.
 *
 * @param teams by their managers
 * @param invited in all of them together
 */
public record Group(Set<String> teams, int invited) {
  private static final int A_FIFTH = 5;

  /** Everybody below the manager; of the root where nobody by that id led anybody. */
  public static Group below(String manager, TeamTree tree) {
    int start = tree.position(manager).orElse(0);
    Set<String> teams = new HashSet<>();
    int invited = 0;
    for (int position = start; position < tree.end(start); position++) {
      Team team = tree.team(position);
      teams.add(team.id());
      invited += team.invited().values().stream().mapToInt(Integer::intValue).sum();
    }
    return new Group(teams, invited);
  }

  /** Whether it has other teams than before, or more or fewer people by more than a fifth. */
  public boolean isAnotherThan(Group before) {
    return !teams.equals(before.teams)
        || Math.abs(invited - before.invited) * A_FIFTH > before.invited;
  }
}
