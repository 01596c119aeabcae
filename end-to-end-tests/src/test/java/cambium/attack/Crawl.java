package cambium.attack;

import cambium.attack.Analytics.Answer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the service answers about a round, found by following links and the description
 * of its interface: nobody has to name a new page or call here.
 */
record Crawl(Stage stage, Organisation organisation) {
  private static final Pattern LINKS =
      Pattern.compile("(?:href|src|hx-get|action)=\"(/[^\"#]*)(?:#[^\"]*)?\"");
  private static final Pattern LEFT_OUT =
      Pattern.compile("/(sign-out|sign-in|oauth2|login|static|webjars|v3|actuator)\\b.*|.*lang=.*");
  private static final Pattern OF_THE_MOMENT =
      Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"|X-[A-Z-]+TOKEN&quot;:&quot;[^&]+&quot;");

  /** What everybody of these sees, line by line, by whom and where. */
  Map<String, List<String>> by(Map<String, String> tokens) {
    Map<String, List<String>> seen = new TreeMap<>();
    tokens.forEach(
        (viewer, token) -> {
          Deque<String> waiting = new ArrayDeque<>(starts());
          Set<String> known = new HashSet<>(waiting);
          while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Answer answer = stage.get(address, token);
            seen.put(viewer + " " + plain(address), lines(answer));
            links(answer).filter(known::add).forEach(waiting::add);
          }
        });
    return seen;
  }

  private List<String> starts() {
    List<String> starts = new ArrayList<>(List.of("/"));
    JsonNode described =
        JsonMapper.shared().readTree(stage.get("/v3/api-docs", stage.admin()).body());
    for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (!get.isMissingNode()) {
        String address = path.getKey().replaceAll("\\{(round|id)}", organisation.round());
        starts.add(address);
        if (get.path("parameters").toString().contains("\"manager\"")) {
          organisation.managers().forEach(manager -> starts.add(address + "?manager=" + manager));
        }
      }
    }
    return starts;
  }

  private static Stream<String> links(Answer answer) {
    if (!answer.type().startsWith("text/html")) {
      return answer.location().map(to -> URI.create(to).getRawPath()).stream();
    }
    Matcher links = LINKS.matcher(answer.body());
    return Stream.concat(
            links.results().map(link -> link.group(1).replace("&amp;", "&")),
            answer.location().stream())
        .filter(link -> link.startsWith("/") && !LEFT_OUT.matcher(link).matches());
  }

  private List<String> lines(Answer answer) {
    String text = OF_THE_MOMENT.matcher(answer.body()).replaceAll("");
    return Stream.concat(
            Stream.of(answer.status() + " " + answer.type()), Stream.of(plain(text).split("[\n,]")))
        .toList();
  }

  private String plain(String text) {
    return text.replace(organisation.round(), "ROUND");
  }
}
