package cambium.survey.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The questionnaire that comes with Cambium. */
final class BuiltIn {
  static final String ID = "cambium-pulse";

  private BuiltIn() {}

  static Questionnaire pulse() {
    Reading reading = QuestionnaireReader.read(ID, withLabels(resource()));
    if (reading instanceof Reading.Valid valid) {
      return valid.questionnaire();
    }
    throw new IllegalStateException(ID + " is invalid: " + reading);
  }

  /** Writes out the answer labels that the items of the resource share by name. */
  private static JsonNode withLabels(ObjectNode source) {
    JsonNode labels = source.remove("labels");
    for (JsonNode page : source.path("pages")) {
      for (JsonNode element : page.path("elements")) {
        if (element.path("rateValues").isString()) {
          JsonNode shared = labels.path(element.path("rateValues").stringValue());
          ((ObjectNode) element).set("rateValues", shared.deepCopy());
        }
      }
    }
    return source;
  }

  private static ObjectNode resource() {
    try (InputStream in = BuiltIn.class.getResourceAsStream("/survey/" + ID + ".json")) {
      return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
