package cambium.analytics.results;

import cambium.analytics.sealing.Membership;
import cambium.analytics.sealing.TeamTree;

/**
 * Who belongs to a manager in a round's frozen tree: enough to tell a reorganisation from a change.
 * It knows teams and how many were invited, and nothing of what anybody answered.
 */
public record Group(Membership members) {
  private static final int A_FIFTH = 5;

  /** Everybody below the manager; of the root where nobody by that id led anybody. */
  public static Group below(String manager, TeamTree tree) {
    return new Group(tree.below(tree.position(manager).orElse(0)));
  }

  /** Whether it has other teams than before, or more or fewer people by more than a fifth. */
  public boolean isAnotherThan(Group before) {
    long invited = before.members.invited();
    return !members.hasTheTeamsOf(before.members)
        || Math.abs(members.invited() - invited) * A_FIFTH > invited;
  }
}
