package cambium.analytics.results;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.scoring.Item;
import cambium.organization.Layer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes together with stress, and how rarely something is said to that does not. */
class DriversTest {
  private static final Logger log = LoggerFactory.getLogger(DriversTest.class);

  private static final List<String> OTHERS = List.of("demands", "control", "know-why", "asked");

  /** Two divisions of equal size; a team's stress follows its demands as far as told. */
  private static ARound company(Random random, int teams, double following) {
    ARound round =
        ARound.asking(
                Measures.scale("stress", 2),
                Measures.scale("demands", 1),
                Measures.scale("control", 1),
                Measures.scale("know-why", 1),
                Measures.scale("asked", 1),
                Measures.of("home", new Item("home-1", 0, 1, false)))
            .withTeam("ceo", null, Layer.EXECUTIVE)
            .withTeam("left", "ceo", Layer.MIDDLE_MANAGER)
            .withTeam("right", "ceo", Layer.MIDDLE_MANAGER);
    for (int team = 0; team < teams; team++) {
      String id = "t" + team;
      round.withTeam(id, team % 2 == 0 ? "left" : "right", Layer.FIRST_LINE_MANAGER);
      double demands = 3 + random.nextGaussian();
      double stress = 3 + following * (demands - 3) + random.nextGaussian();
      for (int person = 0; person < 6; person++) {
        Map<String, Integer> answers = new HashMap<>();
        answers.put("stress-1", near(random, stress));
        answers.put("stress-2", near(random, stress));
        answers.put("demands-1", near(random, demands));
        OTHERS.stream().skip(1).forEach(o -> answers.put(o + "-1", near(random, 3)));
        answers.put("home-1", random.nextInt(2));
        round.withAnswer(id, Layer.EMPLOYEE, answers);
      }
    }
    return round;
  }

  private static int near(Random random, double mean) {
    return (int) Math.max(1, Math.min(5, Math.round(mean + random.nextGaussian())));
  }

  private static RoundResults results(ARound round) {
    return new Released().then(round);
  }

  @Test
  void whatFollowsStressIsFoundFirst() {
    List<Driver> drivers = results(company(new Random(1), 80, 0.9)).organisation().drivers();
    assertThat(drivers).extracting(Driver::measure).containsExactlyInAnyOrderElementsOf(OTHERS);
    Driver first = drivers.get(0);
    assertThat(first.measure()).isEqualTo("demands");
    assertThat(first.clear()).isTrue();
    assertThat(first.atoms()).isEqualTo(80);
    assertThat(first.ciLow()).isPositive().isLessThan(first.r());
    assertThat(first.ciHigh()).isGreaterThan(first.r()).isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Test
  void aDivisionHasItsOwnFromThirtyAtomsUp() {
    RoundResults large = results(company(new Random(2), 60, 0.9));
    assertThat(large.of("left").orElseThrow().drivers())
        .allSatisfy(driver -> assertThat(driver.atoms()).isEqualTo(30));
    RoundResults small = results(company(new Random(2), 58, 0.9));
    assertThat(small.organisation().drivers()).isNotEmpty();
    assertThat(small.of("left").orElseThrow().drivers()).isEmpty();
    assertThat(small.of("t0").orElseThrow().drivers()).isEmpty();
  }

  @Test
  void theOrganisationAsEverybodySeesItHasNone() {
    assertThat(results(company(new Random(3), 40, 0.9)).organisation().layersOnly().drivers())
        .isEmpty();
  }

  @Test
  void aFigureThatIsTheSameEverywhereGoesTogetherWithNothing() {
    ARound round =
        ARound.asking(Measures.scale("stress", 1), Measures.scale("control", 1))
            .withTeam("ceo", null, Layer.EXECUTIVE);
    for (int team = 0; team < 40; team++) {
      round.withTeam("t" + team, "ceo", Layer.FIRST_LINE_MANAGER);
      for (int person = 0; person < 5; person++) {
        round.withAnswer(
            "t" + team,
            Layer.EMPLOYEE,
            Map.of("stress-1", 1 + (team + person) % 4, "control-1", 3));
      }
    }
    assertThat(results(round).organisation().drivers()).isEmpty();
  }

  @Test
  void whereNothingGoesTogetherHardlyAnythingIsSaid() {
    int rounds = 400;
    int said = 0;
    Random random = new Random(4);
    for (int i = 0; i < rounds; i++) {
      boolean any =
          results(company(random, 40, 0)).organisation().drivers().stream().anyMatch(Driver::clear);
      said += any ? 1 : 0;
    }
    log.warn("Where nothing goes together with stress, {} of {} rounds say so", said, rounds);
    assertThat(said).isLessThanOrEqualTo(rounds * 7 / 100);
  }
}
