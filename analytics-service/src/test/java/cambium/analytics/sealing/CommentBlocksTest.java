package cambium.analytics.sealing;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static cambium.organization.Layer.MIDDLE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Comments are shown in blocks of at least {@code k} out of at least {@code 2k}, or never. */
class CommentBlocksTest {
  private final ARound round =
      ARound.asking(Measures.scale("s", 1))
          .withTeam("ceo", null, EXECUTIVE)
          .withTeam("m", "ceo", MIDDLE_MANAGER)
          .withTeam("a", "m", FIRST_LINE_MANAGER)
          .withTeam("b", "m", FIRST_LINE_MANAGER)
          .withTeam("c", "ceo", FIRST_LINE_MANAGER);

  @Test
  void aTeamOfTwiceTheMinimumWithEnoughCommentsIsABlock() {
    team("a", 10, 5);
    assertThat(blocks()).hasSize(1);
    assertThat(blocks().get(0).home()).isEqualTo("a");
    assertThat(blocks().get(0).comments()).containsExactlyInAnyOrder("a0", "a1", "a2", "a3", "a4");
  }

  @Test
  void fewerAreMergedUpwardsAsWholeAtoms() {
    team("a", 10, 3);
    team("b", 6, 2);
    assertThat(blocks()).hasSize(1);
    assertThat(blocks().get(0).home()).isEqualTo("m");
    assertThat(blocks().get(0).comments()).containsExactlyInAnyOrder("a0", "a1", "a2", "b0", "b1");
  }

  @Test
  void fiveCommentsOfFewerThanTenPeopleWait() {
    team("a", 9, 9);
    assertThat(blocks()).isEmpty();
  }

  @Test
  void leftoversAreNeverShown() {
    team("a", 10, 5);
    team("b", 10, 4);
    assertThat(blocks()).hasSize(1);
    assertThat(blocks().toString()).doesNotContain("b0");
  }

  @Test
  void theRemainsOfAllLayersMixAtTheRoot() {
    team("a", 10, 4);
    for (int i = 0; i < 5; i++) {
      round.withComment("ceo", MIDDLE_MANAGER, Map.of("s-1", 3), "mm" + i);
    }
    assertThat(blocks()).hasSize(1);
    assertThat(blocks().get(0).layer()).isEqualTo(AtomLayer.MIXED);
    assertThat(blocks().get(0).home()).isEqualTo("ceo");
    assertThat(blocks().get(0).comments()).hasSize(9);
  }

  @Test
  void whoIsInNoAtomIsInNoBlock() {
    team("a", 10, 5);
    team("c", 4, 4);
    assertThat(blocks().toString()).doesNotContain("c0");
  }

  @Test
  void theOrderSaysNothingOfArrival() {
    team("a", 12, 12);
    List<ARound.Answer> shuffled = new ArrayList<>(round.answers());
    Collections.shuffle(shuffled, new Random(3));
    assertThat(round.sealed(round.teams(), shuffled).comments()).isEqualTo(blocks());
  }

  @Test
  void aLongBlockComesInParts() {
    team("a", 230, 230);
    assertThat(blocks()).extracting(block -> block.comments().size()).containsExactly(100, 100, 30);
    assertThat(blocks()).extracting(CommentBlock::part).containsExactly(0, 1, 2);
  }

  private void team(String team, int people, int comments) {
    for (int i = 0; i < people; i++) {
      if (i < comments) {
        round.withComment(team, EMPLOYEE, Map.of("s-1", 3), team + i);
      } else {
        round.withAnswer(team, EMPLOYEE, Map.of("s-1", 3));
      }
    }
  }

  private List<CommentBlock> blocks() {
    return round.sealed().comments();
  }
}
