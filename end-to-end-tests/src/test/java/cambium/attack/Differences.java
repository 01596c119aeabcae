package cambium.attack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Gaps, steps and the squeeze must be differences of what stands beside them, and nothing more. */
record Differences(JsonNode results) {

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (JsonNode gap : results.path("gaps")) {
      long of = score(gap.path("above"), gap.path("mirror").asString());
      long than = score(gap.path("layer"), gap.path("measure").asString());
      check("gap", gap, of - than, 1, findings);
    }
    for (JsonNode step : results.path("stressStep")) {
      long of = score(step.path("layer"), "stress");
      long than = score(step.path("below"), "stress");
      check("stressStep", step, of - than, 1, findings);
    }
    for (JsonNode squeeze : results.path("squeeze")) {
      long of = score(squeeze.path("layer"), squeeze.path("measure").asString());
      check("squeeze", squeeze, of, 0, findings);
    }
    return findings;
  }

  private long score(JsonNode layer, String measure) {
    for (JsonNode each : results.path("layers")) {
      if (each.path("layer").asString().equals(layer.asString())) {
        for (JsonNode m : each.path("measures")) {
          if (m.path("id").asString().equals(measure)) {
            return Reading.tenths(m.path("score"));
          }
        }
      }
    }
    return Long.MIN_VALUE / 4;
  }

  private static void check(
      String name, JsonNode node, long expected, long rounding, List<String> findings) {
    long value = Reading.tenths(node.path(node.has("value") ? "value" : "score"));
    if (Math.abs(value - expected) > rounding) {
      findings.add("(b) a " + name + " is not what stands beside it: " + node);
    }
  }
}
