package cambium.survey.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one entry of {@code scales}. */
final class ScaleReader {
  static final String BETTER = "better";
  static final String WORSE = "worse";
  private static final Set<String> PROPERTIES =
      Set.of("id", "title", "items", "reverse", "higherIs", "construct", "mirrors", "cut");
  private static final BigDecimal LOWEST_CUT = BigDecimal.valueOf(25);
  private static final BigDecimal HIGHEST_CUT = BigDecimal.valueOf(75);

  private ScaleReader() {}

  static Scale read(JsonAt at) {
    at.isObjectOf(PROPERTIES);
    String id = ElementReader.id(at.at("id"));
    return new Scale(
        id,
        Texts.of(at, "title", id),
        ids(at, "items"),
        new HashSet<>(ids(at, "reverse")),
        oneOf(at, "higherIs", BETTER, WORSE),
        construct(at),
        at.has("mirrors") ? at.at("mirrors").text() : null,
        cut(at));
  }

  private static List<String> ids(JsonAt at, String property) {
    List<String> ids = new ArrayList<>();
    for (JsonAt entry : at.list(property)) {
      String id = entry.text();
      ids.add(id == null ? "" : id);
    }
    return List.copyOf(ids);
  }

  private static String oneOf(JsonAt at, String property, String first, String second) {
    JsonNode node = at.at(property).node();
    String value = node.asString(first);
    if (at.has(property) && !value.equals(first) && !value.equals(second)) {
      at.at(property).refuse("must be " + first + " or " + second);
    }
    return value.equals(second) ? second : first;
  }

  private static String construct(JsonAt at) {
    String construct = at.at("construct").node().asString(Constructs.OTHER);
    if (!Constructs.knows(construct)) {
      at.at("construct").refuse("is no known construct; use other");
    }
    return construct;
  }

  private static @Nullable BigDecimal cut(JsonAt at) {
    JsonNode node = at.at("cut").node();
    if (!at.has("cut")) {
      return null;
    }
    if (!node.isNumber()
        || node.decimalValue().compareTo(LOWEST_CUT) < 0
        || node.decimalValue().compareTo(HIGHEST_CUT) > 0) {
      at.at("cut").refuse("must lie between 25 and 75: a quarter and three quarters of the scale");
      return null;
    }
    return node.decimalValue();
  }
}
