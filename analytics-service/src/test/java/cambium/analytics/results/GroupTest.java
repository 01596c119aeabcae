package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.sealing.Team;
import cambium.analytics.sealing.TeamTree;
import cambium.organization.Layer;
import cambium.platform.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Sums over the tree tell the same groups apart as a look at every team does. */
class GroupTest {
  @Seeds(100)
  void twoGroupsAreTheSameIfTheyHaveTheSameTeamsAndAboutAsManyPeople(long seed) {
    Random random = new Random(seed);
    TeamTree before = anyTree(random);
    TeamTree after = anyTree(random);
    for (Team team : before.teams()) {
      String manager = team.id();
      if (after.position(manager).isPresent()) {
        assertThat(Group.below(manager, after).isAnotherThan(Group.below(manager, before)))
            .isEqualTo(isAnother(below(manager, after), below(manager, before)));
      }
    }
  }

  private static boolean isAnother(Set<Team> now, Set<Team> before) {
    double invited = before.stream().mapToInt(GroupTest::invited).sum();
    double difference = now.stream().mapToInt(GroupTest::invited).sum() - invited;
    return !ids(now).equals(ids(before)) || Math.abs(difference) > invited / 5;
  }

  private static Set<Team> below(String manager, TeamTree tree) {
    Set<Team> below = new HashSet<>();
    for (Team team : tree.teams()) {
      if (isBelow(tree, team.id(), manager)) {
        below.add(team);
      }
    }
    return below;
  }

  private static boolean isBelow(TeamTree tree, String team, String manager) {
    int position = tree.position(team).orElseThrow();
    while (position >= 0 && !tree.team(position).id().equals(manager)) {
      position = tree.parent(position);
    }
    return position >= 0;
  }

  private static Set<String> ids(Set<Team> teams) {
    Set<String> ids = new HashSet<>();
    teams.forEach(team -> ids.add(team.id()));
    return ids;
  }

  private static int invited(Team team) {
    return team.invited().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static TeamTree anyTree(Random random) {
    List<Team> teams = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      // Few shapes and sizes, so that subtrees are often the same.
      String parent = i == 0 ? null : "t" + Math.max(0, i - 1 - random.nextInt(2));
      teams.add(
          new Team(
              "t" + i, parent, Layer.EXECUTIVE, Map.of(Layer.EMPLOYEE, 5 + random.nextInt(2))));
    }
    return TeamTree.of(teams);
  }
}
