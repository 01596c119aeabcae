package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.organization.Layer;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clamp costs a layer's score where answers are skewed towards the top. */
class ClampShiftTest {
  private static final Logger log = LoggerFactory.getLogger(ClampShiftTest.class);
  private static final int TEAMS = 400;
  private static final double BETWEEN_TEAMS = 6;

  /** How answers come to be skewed. */
  enum Skewed {
    /** Inclinations are normal, and whoever is beyond the scale gives its end. */
    CUT_OFF {
      @Override
      double drawn(Random random, double mean, double deviation) {
        return mean + random.nextGaussian() * deviation;
      }
    },
    /** Inclinations follow a beta distribution, and crowd towards the end. */
    CROWDED {
      @Override
      double drawn(Random random, double mean, double deviation) {
        double at = Math.max(0.5, Math.min(0.97, mean / 100));
        double size = Math.max(0.3, at * (1 - at) / Math.pow(deviation / 100, 2) - 1);
        return 100
            * BetaDistribution.of(at * size, (1 - at) * size)
                .inverseCumulativeProbability(random.nextDouble());
      }
    };

    abstract double drawn(Random random, double mean, double deviation);
  }

  /** Where the mean is 82 and the deviation 18 once people have answered in steps. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"CUT_OFF, 86, 22.3", "CROWDED, 82, 17"})
  void isAtMostHalfAPoint(Skewed skewed, double inclination, double deviation) {
    Random random = new Random(42);
    ARound round = ARound.asking(Measures.scale("s", 2)).withTeam("ceo", null, Layer.EXECUTIVE);
    double sum = 0;
    double squares = 0;
    int people = 0;
    for (int team = 0; team < TEAMS; team++) {
      round.withTeam("t" + team, "ceo", Layer.FIRST_LINE_MANAGER);
      double ofTeam = inclination + random.nextGaussian() * BETWEEN_TEAMS;
      for (int person = 4 + random.nextInt(6); person > 0; person--) {
        long step = Math.round(skewed.drawn(random, ofTeam, deviation) * 8 / 100);
        int score = (int) Math.max(0, Math.min(8, step));
        sum += score;
        squares += score * score;
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
    double mean = sum / people;
    double truth = mean * 100 / 8;
    double spread = Math.sqrt(squares / people - mean * mean) * 100 / 8;
    log.warn(
        "{}: the clamp shifts a layer's score from {} (SD {}) to {}", skewed, truth, spread, shown);
    assertThat(truth).as("the mean to be tried").isBetween(81.0, 83.0);
    assertThat(spread).as("the deviation to be tried").isBetween(17.0, 19.0);
    assertThat(shown).isBetween(truth - 0.5, truth + 0.5);
  }
}
