package cambium.attack;

import cambium.attack.Figure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes published results apart into figures; what it does not know is a finding in itself. */
final class Reading {
  private static final Set<String> RESULTS =
      Set.of(
          "round",
          "scope",
          "invited",
          "answered",
          "covered",
          "measures",
          "layers",
          "reference",
          "gaps",
          "bridge",
          "squeeze",
          "stressStep",
          "flow",
          "drivers");
  private static final Set<String> LAYER = Set.of("layer", "invited", "covered", "measures");
  private static final Set<String> BRIDGE = Set.of("layer", "up", "down", "sideways", "weakest");
  private static final Set<String> MEASURE =
      Set.of(
          "id",
          "title",
          "higherIs",
          "construct",
          "kind",
          "n",
          "score",
          "ciLow",
          "ciHigh",
          "bound",
          "change",
          "share");

  private final String root;
  private final Set<Figure> figures = new LinkedHashSet<>();
  private final List<String> findings = new ArrayList<>();

  Reading(String root) {
    this.root = root;
  }

  Set<Figure> figures() {
    return figures;
  }

  List<String> findings() {
    return findings;
  }

  void add(String body) {
    JsonNode read = JsonMapper.shared().readTree(body);
    for (String within : List.of("results", "organisation")) {
      if (read.path(within).has("scope")) {
        add(read.path(within));
        return;
      }
    }
    add(read);
  }

  private void add(JsonNode results) {
    known(results, RESULTS);
    String scope = results.path("scope").path("manager").asString();
    count(Kind.INVITED, scope, "", results.path("invited"));
    count(Kind.ANSWERED, scope, "", results.path("answered"));
    count(Kind.COVERED, scope, "", results.path("covered"));
    results.path("measures").forEach(measure -> measure(scope, "", measure));
    results.path("layers").forEach(layer -> layer(scope, layer));
    results.path("reference").path("layers").forEach(layer -> layer(root, layer));
    for (JsonNode bridge : results.path("bridge")) {
      known(bridge, BRIDGE);
      for (String side : List.of("up", "down", "sideways")) {
        if (bridge.has(side)) {
          measure(scope, bridge.path("layer").asString(), bridge.path(side));
        }
      }
    }
    for (JsonNode driver : results.path("drivers")) {
      if (driver.path("atoms").asLong() < 30) {
        findings.add("(a) a relation is drawn between too few groups: " + driver);
      }
    }
    new Differences(results).findings().forEach(findings::add);
  }

  private void layer(String scope, JsonNode layer) {
    known(layer, LAYER);
    String name = layer.path("layer").asString();
    count(Kind.INVITED, scope, name, layer.path("invited"));
    count(Kind.COVERED, scope, name, layer.path("covered"));
    layer.path("measures").forEach(measure -> measure(scope, name, measure));
  }

  private void count(Kind kind, String scope, String layer, JsonNode count) {
    figures.add(new Figure(kind, scope, layer, "", count.asLong(), count.asLong(), ""));
  }

  private void measure(String scope, String layer, JsonNode measure) {
    known(measure, MEASURE);
    String id = measure.path("id").asString();
    figures.add(figure(Kind.SCORE, scope, layer, id, measure, measure.path("score")));
    JsonNode share = measure.path("share");
    if (!share.isMissingNode()) {
      known(share, Set.of("value", "n", "bound"));
      figures.add(figure(Kind.SHARE, scope, layer, id, share, share.path("value")));
    }
  }

  private static Figure figure(
      Kind kind, String scope, String layer, String id, JsonNode from, JsonNode value) {
    return new Figure(
        kind,
        scope,
        layer,
        id,
        from.path("n").asLong(),
        kind == Kind.SCORE && from.path("kind").asString("").equals("enps")
            ? tenths(value) + 1000
            : tenths(value),
        from.path("bound").asString(""));
  }

  static long tenths(JsonNode value) {
    return value.decimalValue().movePointRight(1).longValueExact();
  }

  private void known(JsonNode node, Set<String> names) {
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        findings.add("a figure that the attacker was not told of: " + name + " " + node.path(name));
      }
    }
  }
}
