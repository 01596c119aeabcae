package cambium.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event contracts, for tests: what a publisher writes must hold its schema strictly, and what a
 * consumer reads are the golden examples.
 */
public final class Contracts {

  /** Every event type, without its version. */
  public static final List<String> TYPES =
      List.of(
          "person.published",
          "directory.published",
          "round.opened",
          "team.invited",
          "round.closed",
          "round.cancelled",
          "response.submitted",
          "response.withdrawn",
          "atom.sealed",
          "coarse.sealed",
          "comments.sealed",
          "round.sealed",
          "results.released",
          "briefing.released");

  static final String BASE = "https://cambium.invalid/contracts/schemas/";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry STRICT = registry(true);
  private static final SchemaRegistry LENIENT = registry(false);

  private Contracts() {}

  /**
   * What is wrong with the data of an event that we publish: empty when it holds its schema and
   * says nothing that the schema does not name.
   */
  public static List<String> problemsWhenPublished(String type, String data) {
    return problems(STRICT, type, data);
  }

  /** What a consumer may object to: additions by a newer publisher are none of its business. */
  public static List<String> problemsWhenConsumed(String type, String data) {
    return problems(LENIENT, type, data);
  }

  /** The golden record of a type: {@code {"key", "headers", "data"}} as JSON. */
  public static String example(String type) {
    return resource("examples/" + type.replace('.', '-') + ".v1.json");
  }

  /** Only the data of the golden record, as it stands in the Kafka record's value. */
  public static String exampleData(String type) {
    return JSON.readTree(example(type)).required("data").toString();
  }

  static String resource(String path) {
    try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("No contract at " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(SchemaRegistry registry, String type, String data) {
    Schema schema = registry.getSchema(SchemaLocation.of(BASE + type + ".v1.json"));
    return schema.validate(JSON.readTree(data)).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static SchemaRegistry registry(boolean strict) {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemas(iri -> load(iri.substring(BASE.length()), strict)));
  }

  private static String load(String path, boolean strict) {
    JsonNode schema = JSON.readTree(resource("schemas/" + path));
    if (strict) {
      close(schema);
    }
    return schema.toString();
  }

  /** An object that names its properties has no others, unless it says so itself. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asString("").equals("object")
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contracts::close);
  }
}
