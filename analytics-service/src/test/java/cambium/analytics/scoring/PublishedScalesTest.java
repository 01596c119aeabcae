package cambium.analytics.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cambium.analytics.fixtures.Measures;
import cambium.analytics.fixtures.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Scores agree with another program's, and with what the instruments' own rules give. */
class PublishedScalesTest {

  static Stream<JsonNode> scales() {
    return Reference.of("scales").stream();
  }

  @ParameterizedTest
  @MethodSource("scales")
  void personsScoreAsCalculatedElsewhere(JsonNode scale) {
    Measure measure = Measures.of("s", items(scale));
    for (JsonNode person : Reference.elements(scale.path("people"))) {
      Optional<Double> score =
          measure
              .score(answers(person))
              .map(found -> 100.0 * found.units() / measure.unitsOfRange());
      for (String expected : List.of("score", "published")) {
        assertThat(score.isPresent()).as("%s", person).isEqualTo(!person.path(expected).isNull());
        score.ifPresent(
            percent ->
                assertThat(percent)
                    .as("%s", person)
                    .isCloseTo(person.path(expected).asDouble(), within(Reference.EXACTNESS)));
      }
    }
  }

  private static Item[] items(JsonNode scale) {
    List<Item> items = new ArrayList<>();
    for (JsonNode item : Reference.elements(scale.path("items"))) {
      items.add(
          new Item(
              "s-" + items.size(),
              item.path("min").asInt(),
              item.path("max").asInt(),
              item.path("reverse").asBoolean()));
    }
    return items.toArray(Item[]::new);
  }

  private static Map<String, Integer> answers(JsonNode person) {
    Map<String, Integer> answers = new HashMap<>();
    List<JsonNode> given = Reference.elements(person.path("answers"));
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).isNull()) {
        answers.put("s-" + i, given.get(i).asInt());
      }
    }
    return answers;
  }
}
