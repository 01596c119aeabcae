package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.fixtures.People;
import cambium.organization.Layer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often a layer's 95 % interval holds what its people would say on average. */
class IntervalsCoverTest {
  private static final Logger log = LoggerFactory.getLogger(IntervalsCoverTest.class);
  private static final int ROUNDS = 2_000;

  @ParameterizedTest(name = "{0} teams, their effects {1}, mean {2}")
  @CsvSource({
    "6, 0, 55",
    "6, 6, 55",
    "10, 0, 55",
    "10, 6, 55",
    "16, 3, 40",
    "40, 0, 55",
    "40, 3, 55",
    "40, 6, 55",
    "40, 6, 30",
    "40, 6, 70",
  })
  void ofAScale(int teams, double teamDeviation, double mean) {
    People people = new People(new Random(teams * 1_000L + (long) mean), mean, 18, teamDeviation);
    double truth = people.expectation();
    int covered = 0;
    double width = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Estimate estimate = layer(people, teams);
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
      width += estimate.high() - estimate.low();
    }
    double share = 100.0 * covered / ROUNDS;
    log.warn(
        "{} teams, effects {}, mean {}: {} % of {} intervals hold it, {} points wide",
        teams, teamDeviation, mean, share, ROUNDS, Math.round(10 * width / ROUNDS) / 10.0);
    assertThat(share).isGreaterThanOrEqualTo(94);
  }

  private static Estimate layer(People people, int teams) {
    ARound round = ARound.asking(Measures.scale("s", 2)).withTeam("ceo", null, Layer.EXECUTIVE);
    for (int team = 0; team < teams; team++) {
      String id = "t" + team;
      round.withTeam(id, "ceo", Layer.FIRST_LINE_MANAGER);
      double ofTeam = people.team();
      for (int person = 4 + people.random().nextInt(6); person > 0; person--) {
        round.withAnswer(id, Layer.EMPLOYEE, people.answers(ofTeam, "s", 2));
      }
    }
    RoundFigures figures = new RoundFigures(round.kept("r"));
    Span all = figures.span("ceo").orElseThrow();
    return figures.estimate(round.measures().get(0), all, Layer.EMPLOYEE).orElseThrow();
  }
}
