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
      close(estimate.chance().half(), round, "half");
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
      Certainty certainty =
          new Certainty(expected.path("half").asDouble(), expected.path("freedom").asInt());
      close(certainty.chanceOf(expected.path("distance").asDouble()), expected, "chance");
    }
    assertThat(new Certainty(0, 0).chanceOf(0)).isEqualTo(1);
  }

  @Test
  void twoFiguresAreAsSureAsTheScarcerOfThem() {
    assertThat(new Certainty(3, 0).and(new Certainty(4, 9))).isEqualTo(new Certainty(5, 9));
    assertThat(new Certainty(3, 7).and(new Certainty(4, 9)).freedom()).isEqualTo(7);
    assertThat(new Certainty(5, 7).within(36, 100)).isEqualTo(new Certainty(4, 7));
  }

  @Test
  void aDifferenceIsAsLargeAsCohensD() {
    JsonNode expected = Reference.single("size");
    JsonNode one = expected.path("groups").path(0);
    JsonNode other = expected.path("groups").path(1);
    double d =
        Size.cohen(
            other.path(0).asDouble() - one.path(0).asDouble(),
            one.path(1).asDouble(),
            one.path(2).asLong(),
            other.path(1).asDouble(),
            other.path(2).asLong());
    close(d, expected, "d");
    assertThat(d).as("as it was published").isCloseTo(0.40, within(0.005));
    assertThat(Size.of(d)).isEqualTo(Size.SMALL);
    assertThat(Size.of(-0.8)).isEqualTo(Size.LARGE);
    assertThat(Size.of(0.79)).isEqualTo(Size.MEDIUM);
    assertThat(Size.of(0.19)).isEqualTo(Size.SLIGHT);
  }

  @Test
  void theSizeOfAChangeIsKnownWhereItWasSeenHowFarPeopleLieApart() {
    List<JsonNode> rounds = Reference.of("rounds");
    for (int i = 1; i < rounds.size(); i++) {
      Difference change = estimate(rounds.get(i)).minus(estimate(rounds.get(i - 1)));
      boolean seen = rounds.get(i - 1).path("atoms").size() >= 8;
      if (seen) {
        double d =
            Size.cohen(
                change.value().doubleValue(),
                rounds.get(i).path("deviation").asDouble(),
                rounds.get(i).path("n").asLong(),
                rounds.get(i - 1).path("deviation").asDouble(),
                rounds.get(i - 1).path("n").asLong());
        assertThat(change.size()).isEqualTo(Size.of(d));
      } else {
        assertThat(change.size()).isNull();
      }
    }
  }

  private static void close(double figure, JsonNode expected, String field) {
    assertThat(figure)
        .as("%s of %s", field, expected)
        .isCloseTo(expected.required(field).asDouble(), within(EXACTNESS));
  }
}
