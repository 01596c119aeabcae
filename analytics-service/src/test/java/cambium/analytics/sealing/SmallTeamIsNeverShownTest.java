package cambium.analytics.sealing;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static cambium.organization.Layer.MIDDLE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallTeamIsNeverShownTest {
  private final ARound round =
      ARound.asking(Measures.scale("s", 1))
          .withTeam("ceo", null, EXECUTIVE)
          .withTeam("m", "ceo", MIDDLE_MANAGER)
          .withTeam("a", "m", FIRST_LINE_MANAGER)
          .withTeam("b", "m", FIRST_LINE_MANAGER);

  @Test
  void fiveAnswersAreSealedWhereTheyAre() {
    Atom atom = round.withAnswers("a", EMPLOYEE, "s", 1, 2, 3, 4, 5).onlyAtom();
    assertThat(atom.home()).isEqualTo("a");
    assertThat(atom.layer()).isEqualTo(AtomLayer.EMPLOYEE);
    assertThat(atom.n()).isEqualTo(5);
  }

  @Test
  void fourArePassedUpAndMergedWithASibling() {
    Atom atom =
        round
            .withAnswers("a", EMPLOYEE, "s", 3, 3, 3, 3)
            .withSilent("a", EMPLOYEE, 2)
            .withAnswers("b", EMPLOYEE, "s", 4)
            .onlyAtom();
    assertThat(atom.home()).isEqualTo("m");
    assertThat(atom.n()).isEqualTo(5);
    assertThat(atom.invited()).as("invitees are passed up too").isEqualTo(7);
  }

  @Test
  void whatIsPassedUpNeverJoinsAnAtomOfAnotherTeam() {
    Sealed sealed =
        round
            .withAnswers("a", EMPLOYEE, "s", 3, 3, 3, 3)
            .withAnswers("b", EMPLOYEE, "s", 3, 3, 3, 3, 3)
            .sealed();
    assertThat(sealed.atoms()).hasSize(1);
    assertThat(sealed.atoms().get(0).home()).isEqualTo("b");
    assertThat(sealed.rest()).as("four invitees stay unmentioned").isNull();
  }

  @Test
  void theRemainsOfAllLayersMixAtTheRoot() {
    Sealed sealed =
        round
            .withAnswers("a", EMPLOYEE, "s", 3, 3)
            .withAnswers("m", FIRST_LINE_MANAGER, "s", 3, 3)
            .withAnswers("ceo", MIDDLE_MANAGER, "s", 3)
            .sealed();
    assertThat(sealed.atoms()).hasSize(1);
    assertThat(sealed.atoms().get(0).layer()).isEqualTo(AtomLayer.MIXED);
    assertThat(sealed.atoms().get(0).home()).isEqualTo("ceo");
    assertThat(sealed.rest()).isNull();
  }

  @Test
  void theRestIsCountedOnlyIfItsPoolsHoldEnoughInvitees() {
    assertThat(
            round
                .withAnswers("a", EMPLOYEE, "s", 3, 3)
                .withSilent("a", EMPLOYEE, 3)
                .sealed()
                .rest())
        .isEqualTo(new Rest(5, 2));
  }

  @Test
  void aRoundMayAskForMore() {
    Sealed sealed =
        round.withMinimumGroup(8).withAnswers("a", EMPLOYEE, "s", 1, 2, 3, 4, 5, 1, 2).sealed();
    assertThat(sealed.atoms()).isEmpty();
  }

  @Test
  void aMeasureAnsweredByTooFewSaysNothing() {
    ARound two =
        ARound.asking(Measures.scale("s", 1), Measures.scale("t", 1))
            .withTeam("ceo", null, EXECUTIVE)
            .withAnswers("ceo", EMPLOYEE, "s", 1, 2, 3, 4)
            .withAnswer("ceo", EMPLOYEE, Map.of("s-1", 3, "t-1", 3));
    assertThat(two.onlyAtom().measures())
        .containsEntry("s", new SealedMeasure(5, 8, null, 3))
        .containsEntry("t", new SealedMeasure(0, 0, null, 0));
  }
}
