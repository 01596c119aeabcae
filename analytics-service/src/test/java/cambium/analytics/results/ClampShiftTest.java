package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.organization.Layer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clamp costs a layer's score where answers are skewed towards the top. */
class ClampShiftTest {
  private static final Logger log = LoggerFactory.getLogger(ClampShiftTest.class);
  private static final int TEAMS = 400;

  @Test
  void isAtMostHalfAPoint() {
    Random random = new Random(42);
    ARound round = ARound.asking(Measures.scale("s", 2)).withTeam("ceo", null, Layer.EXECUTIVE);
    double steps = 0;
    int people = 0;
    for (int team = 0; team < TEAMS; team++) {
      round.withTeam("t" + team, "ceo", Layer.FIRST_LINE_MANAGER);
      double mean = 82 + random.nextGaussian() * 6;
      for (int person = 4 + random.nextInt(6); person > 0; person--) {
        int score = drawn(random, mean);
        steps += score;
        people++;
        round.withAnswer(
            "t" + team, Layer.EMPLOYEE, Map.of("s-1", 1 + score / 2, "s-2", 1 + (score + 1) / 2));
      }
    }
    RoundFigures figures = new RoundFigures(round.kept("r"));
    double shown =
        figures
            .estimate(round.measures().get(0), figures.span("ceo").orElseThrow(), Layer.EMPLOYEE)
            .orElseThrow()
            .score()
            .doubleValue();
    double truth = 100 * steps / (8.0 * people);
    log.warn("The clamp shifts a layer's score from {} to {}", truth, shown);
    assertThat(shown).isBetween(truth - 0.5, truth + 0.5);
  }

  /** A step from 0 to 8 around the mean, with a deviation of 18 of 100 within the scale. */
  private static int drawn(Random random, double mean) {
    long step = Math.round((mean + random.nextGaussian() * 18) * 8 / 100);
    return (int) Math.max(0, Math.min(8, step));
  }
}
