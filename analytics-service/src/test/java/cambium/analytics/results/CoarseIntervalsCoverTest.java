package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Item;
import cambium.organization.Layer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often a layer's 95 % interval holds what it should, of measures in coarse atoms. */
class CoarseIntervalsCoverTest {
  private static final Logger log = LoggerFactory.getLogger(CoarseIntervalsCoverTest.class);
  private static final int ROUNDS = 2_000;
  private static final int TEAMS_OF_A_MIDDLE_MANAGER = 5;

  /**
   * A yes-or-no question that so many percent agree to, and a recommendation whose balance is so
   * many points above zero. A team's effect is in hundredths of the scale, from 0 to 100 or from
   * -100 to 100.
   */
  @ParameterizedTest(name = "{0} teams, their effects {1}, {2} % agree, balance {3}")
  @CsvSource({
    "12, 0, 50, 0",
    "12, 6, 50, 0",
    "30, 6, 65, 20",
    "60, 0, 50, 0",
    "60, 3, 50, 10",
    "60, 6, 50, 0",
    "60, 6, 30, -30",
    "150, 6, 60, 30",
  })
  void ofYesOrNoAndOfARecommendation(int teams, int effects, int agree, int balance) {
    Random random = new Random(1_000L * teams + agree);
    int ofYes = 0;
    int ofBalance = 0;
    long atoms = 0;
    for (int i = 0; i < ROUNDS; i++) {
      SealedRound round = round(random, teams, effects, agree, balance);
      atoms += round.coarse().size();
      ofYes += covers(round, "yes", agree);
      ofBalance += covers(round, "recommend", balance);
    }
    log.warn(
        "{} teams ({} coarse atoms), effects {}: {} % yes is held by {} %, eNPS {} by {} % of {}",
        teams,
        atoms / ROUNDS,
        effects,
        agree,
        100.0 * ofYes / ROUNDS,
        balance,
        100.0 * ofBalance / ROUNDS,
        ROUNDS);
    assertThat(100.0 * ofYes / ROUNDS).isGreaterThanOrEqualTo(93);
    assertThat(100.0 * ofBalance / ROUNDS).isGreaterThanOrEqualTo(93);
  }

  private static int covers(SealedRound round, String measure, double truth) {
    RoundFigures figures = new RoundFigures(round);
    Span all = figures.span("ceo").orElseThrow();
    Estimate estimate =
        figures.estimate(figures.measure(measure).orElseThrow(), all, Layer.EMPLOYEE).orElseThrow();
    return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
  }

  private static SealedRound round(Random random, int teams, int effects, int agree, int balance) {
    ARound round =
        ARound.asking(
                Measures.of("yes", new Item("yes-1", 0, 1, false)), Measures.enps("recommend"))
            .withTeam("ceo", null, Layer.EXECUTIVE);
    for (int team = 0; team < teams; team++) {
      String middle = "m" + team / TEAMS_OF_A_MIDDLE_MANAGER;
      if (team % TEAMS_OF_A_MIDDLE_MANAGER == 0) {
        round.withTeam(middle, "ceo", Layer.MIDDLE_MANAGER);
      }
      String id = "t" + team;
      round.withTeam(id, middle, Layer.FIRST_LINE_MANAGER);
      double yes = (agree + effects * random.nextGaussian()) / 100;
      double lean = (balance + 2 * effects * random.nextGaussian()) / 100;
      for (int person = 4 + random.nextInt(6); person > 0; person--) {
        round.withAnswer(
            id,
            Layer.EMPLOYEE,
            Map.of("yes-1", random.nextDouble() < yes ? 1 : 0, "recommend-1", mark(random, lean)));
      }
    }
    return round.kept("r");
  }

  /** A third is passive as long as the rest leans so far; the others are for it or against it. */
  private static int mark(Random random, double lean) {
    double at = random.nextDouble();
    double promoters = (1 - 0.3 + lean) / 2;
    return at < promoters ? 10 : at < promoters + 0.3 ? 7 : 2;
  }
}
