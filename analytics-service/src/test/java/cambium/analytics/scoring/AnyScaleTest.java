package cambium.analytics.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.analytics.fixtures.Measures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scales of two to eleven points, from any lowest value, score as the design defines it. */
class AnyScaleTest {

  @ParameterizedTest(name = "{0}..{1}, answered {2}: {3} of 100")
  @CsvSource({
    "0, 1, 1, 100",
    "1, 2, 1, 0",
    "-1, 1, 0, 50",
    "-3, 3, -3, 0",
    "-3, 3, 2, 83.3333",
    "-5, 5, -4, 10",
    "0, 10, 7, 70",
    "1, 11, 7, 60",
    "990, 1000, 995, 50",
    "-1000, -996, -997, 75",
  })
  void anAnswerIsItsPlaceOnTheRange(int min, int max, int answer, double expected) {
    Measure plain = Measures.of("s", new Item("s", min, max, false));
    Measure reversed = Measures.of("s", new Item("s", min, max, true));
    Map<String, Integer> answers = Map.of("s", answer);
    assertThat(percent(plain, answers)).isCloseTo(expected, within());
    assertThat(percent(reversed, answers)).isCloseTo(100 - expected, within());
  }

  @Test
  void theItemsOfAScaleMayBeginAtDifferentValues() {
    Measure mixed =
        Measures.of(
            "s",
            new Item("a", 1, 5, false),
            new Item("b", 0, 4, true),
            new Item("c", -2, 2, false),
            new Item("d", 3, 7, false));
    assertThat(percent(mixed, Map.of("a", 5, "b", 0, "c", 2, "d", 7))).isEqualTo(100);
    assertThat(percent(mixed, Map.of("a", 1, "b", 4, "c", -2, "d", 3))).isZero();
    assertThat(percent(mixed, Map.of("b", 3, "c", 1))).isEqualTo(50);
    assertThat(mixed.score(Map.of("c", 1))).as("one of four").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyScaleOfSoManyStepsScoresLikeTheMeanOfFractions(int steps) {
    Random random = new Random(steps);
    for (int round = 0; round < 400; round++) {
      List<Item> items = new ArrayList<>();
      int size = 1 + random.nextInt(9);
      for (int i = 0; i < size; i++) {
        int min = random.nextInt(41) - 20;
        items.add(new Item("i" + i, min, min + steps, random.nextBoolean()));
      }
      Measure measure = Measures.of("s", items.toArray(Item[]::new));
      Map<String, Integer> answers = new HashMap<>();
      for (Item item : items) {
        if (random.nextInt(3) > 0) {
          answers.put(item.id(), item.min() + random.nextInt(steps + 1));
        }
      }
      OptionalDouble expected = meanOfFractions(items, answers);
      assertThat(measure.score(answers).isPresent()).isEqualTo(expected.isPresent());
      expected.ifPresent(
          mean -> assertThat(percent(measure, answers)).isCloseTo(100 * mean, within()));
    }
  }

  /** As the design says it, without any of the program's arithmetic. */
  private static OptionalDouble meanOfFractions(List<Item> items, Map<String, Integer> answers) {
    if (answers.isEmpty() || answers.size() < (items.size() + 1) / 2) {
      return OptionalDouble.empty();
    }
    return items.stream()
        .filter(item -> answers.containsKey(item.id()))
        .mapToDouble(
            item -> {
              double place =
                  (Objects.requireNonNull(answers.get(item.id())) - (double) item.min())
                      / (item.max() - item.min());
              return item.reverse() ? 1 - place : place;
            })
        .average();
  }

  /** The validator lets no larger scale in. */
  @Test
  void theLargestScaleIsExactToo() {
    Measure forty =
        Measures.of(
            "s",
            IntStream.range(0, 40)
                .mapToObj(i -> new Item("i" + i, 0, 10, i % 2 == 0))
                .toArray(Item[]::new));
    Map<String, Integer> answers = new HashMap<>();
    IntStream.range(0, 23).forEach(i -> answers.put("i" + i, i % 2 == 0 ? 0 : 9));
    BigDecimal expected =
        BigDecimal.valueOf(100L * (12 * 10 + 11 * 9))
            .divide(BigDecimal.valueOf(230), MathContext.DECIMAL64);
    assertThat(percent(forty, answers)).isCloseTo(expected.doubleValue(), within());
  }

  @Test
  void aRecommendationWaitsForCoarseAtoms() {
    assertThat(Measures.enps("recommend").coarseOnly()).isTrue();
    assertThat(Measures.of("plain", new Item("plain", 0, 10, false)).coarseOnly()).isFalse();
    assertThat(Measures.enps("x").isSameAs(Measures.of("x", new Item("x-1", 0, 10, false))))
        .as("a mean is never compared with a balance")
        .isFalse();
  }

  private static double percent(Measure measure, Map<String, Integer> answers) {
    return 100.0 * measure.score(answers).orElseThrow().units() / measure.unitsOfRange();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(0.0001);
  }
}
