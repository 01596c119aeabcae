package cambium.analytics.sealing;

import static cambium.organization.Layer.EMPLOYEE;
import static cambium.organization.Layer.EXECUTIVE;
import static cambium.organization.Layer.FIRST_LINE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.platform.testing.Seeds;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A share is of a coarse atom, and never settles more than the sums do. */
class SharesTest {
  private final ARound round =
      ARound.asking(Measures.scale("s", 1))
          .withTeam("ceo", null, EXECUTIVE)
          .withTeam("a", "ceo", FIRST_LINE_MANAGER)
          .withTeam("b", "ceo", FIRST_LINE_MANAGER);

  /** The cut is 50, that is two of four steps. */
  @Test
  void isTheCountWhereTheSumsLeaveItOpen() {
    answers("a", 1, 1, 1, 1, 1, 3, 3, 3, 3, 3);
    answers("b", 1, 1, 2, 2, 2, 4, 4, 4, 4, 4);
    assertThat(share()).isEqualTo(new SealedShare(20, 10, null));
  }

  @Test
  void needsFourTimesTheMinimum() {
    answers("a", 1, 1, 1, 1, 3, 3, 3, 3, 3);
    answers("b", 1, 1, 2, 2, 2, 4, 4, 4, 4, 4);
    assertThat(round.sealed().coarse()).isEmpty();
  }

  /** Twenty at 4 of 5 make 60 steps: at least 14 and at most 20 reach two steps. */
  @Test
  void isMarkedOnTheBoundAndKeptOffTheEnds() {
    answers("a", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    answers("b", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    assertThat(share()).isEqualTo(new SealedShare(20, 19, Bound.AT_LEAST));
  }

  @Test
  void isLeftOutWhereTheSumsSettleIt() {
    answers("a", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    answers("b", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(share()).isNull();
  }

  /** For every count that is shown, another one is possible with the same sums. */
  @Seeds(300)
  void neverSettlesHowManyReachTheCut(long seed) {
    Random random = new Random(seed);
    ARound any =
        ARound.asking(Measures.scale("s", 1))
            .withTeam("ceo", null, EXECUTIVE)
            .withTeam("a", "ceo", FIRST_LINE_MANAGER)
            .withTeam("b", "ceo", FIRST_LINE_MANAGER);
    int most = 1 + random.nextInt(5);
    for (int i = 0; i < 24; i++) {
      any.withAnswers(i % 2 == 0 ? "a" : "b", EMPLOYEE, "s", 1 + random.nextInt(most));
    }
    Sealed sealed = any.sealed();
    SealedShare share = sealed.coarse().get(0).shares().get("s");
    if (share != null) {
      int[] counts = new int[25];
      int possible = possible(sealed, counts);
      assertThat(possible).isGreaterThanOrEqualTo(3);
      assertThat(counts[(int) share.count()]).isPositive();
    }
  }

  /** Counts by brute force which numbers at or above the cut the two sums allow. */
  private static int possible(Sealed sealed, int[] counts) {
    boolean[][] each = new boolean[2][25];
    for (int atom = 0; atom < 2; atom++) {
      SealedMeasure part = sealed.atoms().get(atom).measures().get("s");
      for (int above = 0; part != null && above <= part.n(); above++) {
        long least = above * 2L;
        long greatest = above * 4L + (part.n() - above);
        each[atom][above] = least <= part.sum() && part.sum() <= greatest;
      }
    }
    for (int a = 0; a < 13; a++) {
      for (int b = 0; b < 12; b++) {
        counts[a + b] += each[0][a] && each[1][b] ? 1 : 0;
      }
    }
    int possible = 0;
    for (int count : counts) {
      possible += count > 0 ? 1 : 0;
    }
    return possible;
  }

  private void answers(String team, int... values) {
    round.withAnswers(team, EMPLOYEE, "s", values);
  }

  private @Nullable SealedShare share() {
    return round.sealed().coarse().get(0).shares().get("s");
  }
}
