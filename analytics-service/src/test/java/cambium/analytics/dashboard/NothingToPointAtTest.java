package cambium.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.ARound;
import cambium.analytics.fixtures.Measures;
import cambium.analytics.fixtures.People;
import cambium.analytics.results.Released;
import cambium.analytics.results.Results;
import cambium.analytics.results.RoundResults;
import cambium.analytics.scoring.Measure;
import cambium.organization.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages of companies in which nothing happens, and of such in which something does. */
class NothingToPointAtTest {
  private static final Logger log = LoggerFactory.getLogger(NothingToPointAtTest.class);
  private static final int ROUNDS = 1_000;
  private static final int DIVISIONS = 5;
  private static final int TEAMS = 4;
  private static final List<Measure> ASKED =
      IntStream.range(0, 8).mapToObj(i -> Measures.scale("m" + i, 1 + i % 2)).toList();

  private final People people = new People(new Random(7), 55, 18, 0);

  @Test
  void whereNothingDiffersHardlyAPageNamesAPoint() {
    int pages = 0;
    int pointing = 0;
    Released pulses = new Released().with(company(0));
    for (int i = 0; i < ROUNDS; i++) {
      RoundResults results = pulses.then(company(0));
      for (String manager : results.managers()) {
        Results page = results.of(manager).orElseThrow();
        if (page.scope().own()) {
          pages++;
          pointing += Pointing.at(scene(page, results.organisation())).isEmpty() ? 0 : 1;
        }
      }
    }
    log.warn(
        "Of {} manager pages in {} rounds without an effect {} point", pages, ROUNDS, pointing);
    assertThat(pages).isGreaterThan(10 * ROUNDS);
    assertThat(pointing).isLessThanOrEqualTo(pages / 20);
  }

  @Test
  void aDivisionThatIsStruckIsPointedAt() {
    int rounds = 100;
    int named = 0;
    for (int i = 0; i < rounds; i++) {
      RoundResults results = new Released().with(company(0)).then(company(30));
      Results page = results.of("d0").orElseThrow();
      List<Pointing.Point> points = Pointing.at(scene(page, results.organisation()));
      named += !points.isEmpty() && points.get(0).figure().id().equals("m1") ? 1 : 0;
    }
    log.warn("A division struck by 30 points is pointed at in {} of {} rounds", named, rounds);
    assertThat(named).isGreaterThan(80);
  }

  /** A company in which the first division's people say so much less on one measure. */
  private ARound company(double struck) {
    ARound round = ARound.asking(ASKED.toArray(Measure[]::new));
    round.withTeam("ceo", null, Layer.EXECUTIVE);
    for (int division = 0; division < DIVISIONS; division++) {
      String head = "d" + division;
      round.withTeam(head, "ceo", Layer.MIDDLE_MANAGER);
      for (int team = 0; team < TEAMS; team++) {
        String lead = head + "-" + team;
        round.withTeam(lead, head, Layer.FIRST_LINE_MANAGER);
        round.withAnswer(head, Layer.FIRST_LINE_MANAGER, answers(0));
        for (int person = 5 + people.random().nextInt(5); person > 0; person--) {
          round.withAnswer(lead, Layer.EMPLOYEE, answers(division == 0 ? struck : 0));
        }
      }
    }
    return round;
  }

  private Map<String, Integer> answers(double struck) {
    Map<String, Integer> answers = new HashMap<>();
    for (Measure measure : ASKED) {
      double mean = people.mean() - (measure.id().equals("m1") ? struck : 0);
      answers.putAll(people.answers(mean, measure.id(), measure.items().size()));
    }
    return answers;
  }

  private static Scene scene(Results page, Results whole) {
    boolean ofWhole = page.scope().manager().equals(whole.scope().manager());
    return new Scene(
        ofWhole ? null : page.scope().manager(),
        page.scope().own(),
        null,
        Line.all(page),
        Line.all(whole),
        List.of(),
        Map.of());
  }
}
