package cambium.analytics.sealing;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.ARound.Answer;
import cambium.analytics.fixtures.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingWaitsTest {
  private final ARound round =
      ARound.asking(Measures.scale("s", 1))
          .withTeam("ceo", null, EXECUTIVE)
          .withTeam("a", "ceo", FIRST_LINE_MANAGER)
          .withAnswers("a", EMPLOYEE, "s", 1, 2, 3, 4, 5);

  @Test
  void forAMissingTeam() {
    assertThat(round.seal(round.teams().subList(0, 1), round.answers(), round.expected()))
        .isEqualTo(new Waiting(1, 0, 0, 0));
  }

  @Test
  void forAMissingAnswer() {
    assertThat(round.seal(round.teams(), round.answers().subList(1, 5), round.expected()))
        .isEqualTo(new Waiting(0, 1, 1, 0));
  }

  @Test
  void forARevisionThatHasNotArrived() {
    assertThat(round.seal(round.teams(), round.answers(), new Expected(2, 5, 6)))
        .isEqualTo(new Waiting(0, 0, 1, 0));
  }

  @Test
  void ifAnAnswerBelongsToNoTeam() {
    List<Answer> answers = new ArrayList<>(round.answers().subList(1, 5));
    answers.add(new Answer("nobody", EMPLOYEE, 1, Map.of("s-1", 3)));
    assertThat(round.seal(round.teams(), answers, round.expected()))
        .isEqualTo(new Waiting(0, 0, 0, 1));
  }

  @Test
  void butNotForAWithdrawnAnswer() {
    Pools pools = new Pools(round.measures());
    pools.addWithdrawn(2);
    assertThat(
            new SealingRound("r", 5, round.measures(), List.of())
                .seal(round.teams(), pools, new Expected(2, 0, 2)))
        .isInstanceOf(Sealed.class);
  }

  @Test
  void teamsThatFormNoTreeAreAnError() {
    assertThatThrownBy(() -> TeamTree.of(round.teams().subList(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    List<Team> circle =
        List.of(
            new Team("ceo", null, EXECUTIVE, Map.of()),
            new Team("a", "b", FIRST_LINE_MANAGER, Map.of()),
            new Team("b", "a", FIRST_LINE_MANAGER, Map.of()));
    assertThatThrownBy(() -> TeamTree.of(circle)).isInstanceOf(IllegalArgumentException.class);
  }
}
