package cambium.contracts;

import static cambium.contracts.Contracts.problemsWhenConsumed;
import static cambium.contracts.Contracts.problemsWhenPublished;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<String> types() {
    return Contracts.TYPES;
  }

  static Stream<String[]> requiredProperties() {
    return types().stream()
        .flatMap(
            type ->
                JSON.readTree(Contracts.resource("schemas/" + type + ".v1.json"))
                    .required("required")
                    .valueStream()
                    .map(name -> new String[] {type, name.asString()}));
  }

  @Test
  void everySchemaHasAnExampleAndEveryExampleASchema() {
    var named = types().stream().map(type -> type + ".v1.json").toList();
    assertThat(files("schemas")).containsExactlyInAnyOrderElementsOf(named);
    assertThat(files("examples").stream().map(name -> name.replace("-", ".")))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theGoldenExampleHoldsItsSchemaStrictly(String type) {
    assertThat(problemsWhenPublished(type, Contracts.exampleData(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theGoldenExampleCarriesTheHeadersOfACloudEvent(String type) {
    JsonNode headers = JSON.readTree(Contracts.example(type)).required("headers");
    assertThat(headers.propertyNames())
        .containsExactlyInAnyOrder(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    assertThat(headers.required("ce_type").asString()).isEqualTo(type);
    assertThat(headers.required("ce_specversion").asString()).isEqualTo("1.0");
    assertThat(headers.required("ce_time").asString()).endsWith("T00:00:00Z");
    assertThat(headers.required("content-type").asString()).isEqualTo("application/json");
  }

  @ParameterizedTest
  @MethodSource("requiredProperties")
  void aRequiredPropertyMayNotBeMissing(String type, String property) {
    ObjectNode data = data(type);
    data.remove(property);
    assertThat(problemsWhenConsumed(type, data.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void anAdditionIsRefusedFromUsAndAcceptedFromOthers(String type) {
    String data = data(type).put("addedLater", 1).toString();
    assertThat(problemsWhenPublished(type, data)).isNotEmpty();
    assertThat(problemsWhenConsumed(type, data)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person.published   | /layer                           | \"BOSS\"",
        "person.published   | /email                           | \"nobody\"",
        "person.published   | /manager                         | null",
        "round.opened       | /minimumGroup                    | 4",
        "round.opened       | /closesAt                        | \"2026-03-16T16:00:00+01:00\"",
        "round.opened       | /questionnaire/measures/0/cut    | 80",
        "round.opened       | /questionnaire/measures/0/items  | []",
        "round.opened       | /questionnaire/measures/4/kind   | \"nps\"",
        "round.opened       | /questionnaire/measures/0/higherIs | \"nicer\"",
        "team.invited       | /invited/MIXED                   | 2",
        "response.submitted | /answers/stress-1                | \"4\"",
        "response.submitted | /version                         | 0",
        "response.submitted | /layer                           | \"MIXED\"",
        "atom.sealed        | /n                               | 4",
        "atom.sealed        | /measures/stress/n               | 3",
        "atom.sealed        | /measures/stress/bound           | \"both\"",
        "atom.sealed        | /measures/know-why/sum           | 2",
        "round.sealed       | /rest/invited                    | 4",
        "results.released   | /results/measures/0/n            | 4",
        "results.released   | /results/layers/0/layer          | \"MIXED\"",
        "briefing.released  | /results/measures/0/score        | \"48.6\"",
      })
  void aWrongValueIsRefused(String type, String pointer, String value) {
    ObjectNode data = data(type);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) data.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), JSON.readTree(value));
    assertThat(problemsWhenConsumed(type, data.toString())).isNotEmpty();
  }

  @Test
  void anEmptyResponseIsRefused() {
    ObjectNode data = data("response.submitted");
    data.set("answers", JSON.createObjectNode());
    data.set("comments", JSON.createObjectNode());
    assertThat(problemsWhenConsumed("response.submitted", data.toString())).isNotEmpty();
  }

  @Test
  void aNestedAdditionIsRefusedFromUs() {
    ObjectNode data = data("results.released");
    ((ObjectNode) data.at("/results/layers/0/measures/0")).put("histogram", "1,2,3");
    assertThat(problemsWhenPublished("results.released", data.toString())).isNotEmpty();
  }

  private static ObjectNode data(String type) {
    return (ObjectNode) JSON.readTree(Contracts.exampleData(type));
  }

  private static List<String> files(String folder) {
    try {
      Path path = Path.of(ContractsTest.class.getResource("/contracts/" + folder).toURI());
      try (Stream<Path> found = Files.list(path)) {
        return found.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
