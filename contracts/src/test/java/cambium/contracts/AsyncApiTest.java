package cambium.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

  private final JsonNode api =
      YAMLMapper.builder().build().readTree(Contracts.resource("asyncapi.yaml"));

  @Test
  void isAnAsyncApi3Document() {
    assertThat(api.required("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(api.required("info").propertyNames()).contains("title", "version");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    collect(api, references);
    assertThat(references).hasSizeGreaterThan(40);
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#/")) {
                assertThat(api.at(reference.substring(1)).isObject()).isTrue();
              } else {
                assertThat(Contracts.resource(reference.substring(2))).isNotBlank();
              }
            });
  }

  @Test
  void everyEventIsAMessageOnOneChannelWithItsSchema() {
    for (String type : Contracts.TYPES) {
      String name = camelCase(type);
      JsonNode message = api.at("/components/messages/" + name);
      assertThat(message.path("name").asString()).isEqualTo(type);
      assertThat(message.at("/payload/schema/$ref").asString())
          .isEqualTo("./schemas/" + type + ".v1.json");
      assertThat(message.at("/traits/0/$ref").asString())
          .isEqualTo("#/components/messageTraits/cloudEvent");
      assertThat(message.at("/bindings/kafka/key/type").asString()).isEqualTo("string");
      assertThat(
              api.required("channels")
                  .valueStream()
                  .filter(channel -> channel.required("messages").has(name)))
          .hasSize(1);
    }
  }

  @Test
  void everyChannelIsWrittenByOneServiceAndReadByAtLeastOne() {
    api.required("channels")
        .forEachEntry(
            (name, channel) -> {
              assertThat(operations(name, "send")).hasSize(1);
              assertThat(operations(name, "receive")).isNotEmpty();
              assertThat(channel.at("/bindings/kafka/topic").asString())
                  .isEqualTo(channel.required("address").asString())
                  .isEqualTo("cambium." + name + ".v1");
              assertThat(channel.at("/bindings/kafka/partitions").asInt()).isPositive();
            });
  }

  @Test
  void theExamplesCarryExactlyTheHeadersOfTheTrait() {
    JsonNode headers = api.at("/components/messageTraits/cloudEvent/headers");
    for (String type : Contracts.TYPES) {
      JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));
      assertThat(example.required("headers").propertyNames())
          .containsExactlyInAnyOrderElementsOf(headers.required("properties").propertyNames());
      assertThat(headers.at("/properties/ce_source/enum").valueStream().map(JsonNode::asString))
          .contains(example.at("/headers/ce_source").asString());
    }
  }

  private List<JsonNode> operations(String channel, String action) {
    return api.required("operations")
        .valueStream()
        .filter(operation -> operation.required("action").asString().equals(action))
        .filter(o -> o.at("/channel/$ref").asString().equals("#/channels/" + channel))
        .toList();
  }

  private static String camelCase(String type) {
    int dot = type.indexOf('.');
    return type.substring(0, dot)
        + Character.toUpperCase(type.charAt(dot + 1))
        + type.substring(dot + 2);
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.path("$ref").isString()) {
      references.add(node.required("$ref").asString());
    }
    node.forEach(child -> collect(child, references));
  }
}
