package cambium.analytics.results;

import static cambium.analytics.fixtures.Reference.EXACTNESS;
import static cambium.analytics.fixtures.Reference.elements;
import static cambium.analytics.fixtures.Reference.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cambium.analytics.fixtures.Measures;
import cambium.analytics.fixtures.Reference;
import cambium.analytics.scoring.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures and their certainty agree with what SciPy made of the same numbers. */
class CalculatedElsewhereTest {

  private static Estimate estimate(JsonNode round) {
    Measure measure = Measures.scale("s", round.path("full").asInt() / 4);
    List<Sums> atoms =
        elements(round.path("atoms")).stream()
            .map(atom -> new Sums(atom.path(0).asLong(), atom.path(1).asLong(), 0, 0))
            .toList();
    Sums scope =
        atoms.subList(round.path("from").asInt(), atoms.size()).stream()
            .reduce(Sums.NONE, Sums::plus);
    return Estimate.of(measure, scope, Spread.of(measure, atoms));
  }

  @Test
  void intervalsAreNormalBelowEightAtomsAndStudentsFromThereOn() {
    List<JsonNode> rounds = Reference.of("rounds");
    assertThat(rounds).extracting(round -> round.path("atoms").size()).contains(1, 7, 8, 200);
    for (JsonNode round : rounds) {
      Estimate estimate = estimate(round);
      assertThat(estimate.n()).isEqualTo(round.path("n").asLong());
      close(estimate.score().doubleValue(), round, "score");
      close(estimate.half(), round, "half");
    }
  }

  @Test
  void changesAreDifferencesOfTwoIndependentRounds() {
    List<JsonNode> rounds = Reference.of("rounds");
    List<JsonNode> changes = Reference.of("changes");
    assertThat(changes).hasSize(rounds.size() - 1);
    for (int i = 0; i < changes.size(); i++) {
      Difference change = estimate(rounds.get(i + 1)).minus(estimate(rounds.get(i)));
      close(change.value().doubleValue(), changes.get(i), "value");
      close(change.high() - change.value().doubleValue(), changes.get(i), "half");
      close(change.value().doubleValue() - change.low(), changes.get(i), "half");
    }
  }

  @Test
  void relationsHaveFishersIntervals() {
    for (JsonNode expected : Reference.of("relations")) {
      List<Double> x = numbers(expected.path("x"));
      List<Double> y = numbers(expected.path("y"));
      Relation elsewhere = Relation.NONE.plus(12, 80).plus(97, 3).plus(40, 61);
      Relation relation = elsewhere;
      for (int i = 0; i < x.size(); i++) {
        relation = relation.plus(x.get(i), y.get(i));
      }
      relation = relation.minus(elsewhere);
      close(relation.r(), expected, "r");
      close(relation.low(), expected, "low");
      close(relation.high(), expected, "high");
      close(relation.chance(), expected, "chance");
    }
  }

  @Test
  void manyClaimsAreHeldToMore() {
    for (JsonNode family : Reference.of("controlled")) {
      List<Double> adjusted = BenjaminiHochberg.adjusted(numbers(family.path("chances")));
      List<Double> expected = numbers(family.path("adjusted"));
      assertThat(adjusted).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(adjusted.get(i)).isCloseTo(expected.get(i), within(EXACTNESS));
      }
    }
  }

  @Test
  void chanceIsReadOffTheIntervalsOwnDistribution() {
    for (JsonNode expected : Reference.of("chances")) {
      double chance =
          Chance.alone(
              expected.path("distance").asDouble(),
              expected.path("half").asDouble(),
              expected.path("freedom").asInt());
      close(chance, expected, "chance");
    }
    assertThat(Chance.alone(0, 0, 0)).isEqualTo(1);
    assertThat(Chance.scarcer(0, 9)).isEqualTo(9);
    assertThat(Chance.scarcer(7, 9)).isEqualTo(7);
  }

  private static void close(double figure, JsonNode expected, String field) {
    assertThat(figure)
        .as("%s of %s", field, expected)
        .isCloseTo(expected.required(field).asDouble(), within(EXACTNESS));
  }
}
