package cambium.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that visitors can get to see, byte by byte, beside a written list of exceptions. */
final class Crawl {
  /** What differs between any two answers, and why. */
  private static final Map<String, String> MASKED =
      Map.of(
          "name=\"_csrf\" value=\"[^\"]+\"", "a token against forged forms, new on every page",
          "X-[A-Z-]+TOKEN&quot;:&quot;[^&]+&quot;", "the same token for htmx",
          "(state|nonce|code_challenge)=[^&\"]+", "drawn anew for every sign-in");

  private static final Set<String> HEADERS_OF_THE_MOMENT =
      Set.of("connection", "date", "keep-alive", "set-cookie");

  /** Addresses that are not opened: they end the visit, say the time, or are compared otherwise. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("/(sign-out|sign-in|oauth2|login|mail|static|webjars|api/clock)\\b.*");

  private static final Pattern LINKS =
      Pattern.compile("(?:href|src|hx-get|action)=\"([^\"#]+)(?:#[^\"]*)?\"");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final RunningCambium cambium;
  private final Map<String, List<String>> values;
  private final List<String> interfaces;

  /**
   * A way through everything.
   *
   * @param values what to put into the addresses of the interfaces, by name of the gap
   */
  Crawl(RunningCambium cambium, Map<String, List<String>> values) {
    this.cambium = cambium;
    this.values = values;
    this.interfaces = interfaces();
  }

  /** What each visitor sees at each address. */
  Map<String, String> by(Collection<Visitor> visitors) {
    Map<String, String> seen = new TreeMap<>();
    visitors.forEach(visitor -> seen.putAll(by(visitor)));
    return seen;
  }

  private Map<String, String> by(Visitor visitor) {
    Map<String, String> seen = new TreeMap<>();
    Deque<String> waiting = new ArrayDeque<>(interfaces);
    Set<String> known = new LinkedHashSet<>(interfaces);
    while (!waiting.isEmpty()) {
      String url = waiting.remove();
      HttpResponse<byte[]> answer = visitor.open(url);
      seen.put(visitor.name() + " " + url, written(answer));
      links(url, answer).filter(known::add).forEach(waiting::add);
    }
    return seen;
  }

  /** The homes, and every address that the four descriptions of the interfaces name. */
  private List<String> interfaces() {
    Set<String> all = new LinkedHashSet<>();
    for (int service = RunningCambium.IDENTITY; service <= RunningCambium.NOTIFICATION; service++) {
      all.add(cambium.url(service, "/"));
      all.add(cambium.url(service, "/actuator/health"));
      JsonNode described = cambium.get(service, "/v3/api-docs", null).expect(200).json();
      int port = service;
      described
          .path("paths")
          .properties()
          .forEach(
              path -> {
                if (path.getValue().has("get")) {
                  addresses(path.getKey(), path.getValue().path("get"))
                      .map(address -> cambium.url(port, address))
                      .filter(url -> !isLeftOut(url))
                      .forEach(all::add);
                }
              });
    }
    return List.copyOf(all);
  }

  private Stream<String> addresses(String path, JsonNode operation) {
    List<String> templates = new ArrayList<>(List.of(path));
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("query")) {
        String name = parameter.path("name").asString();
        List<String> with =
            templates.stream()
                .map(each -> each + (each.contains("?") ? "&" : "?") + name + "={" + name + "}")
                .toList();
        if (parameter.path("required").asBoolean(false)) {
          templates.clear();
        }
        if (values.containsKey(name) || parameter.path("required").asBoolean(false)) {
          templates.addAll(with);
        }
      }
    }
    return templates.stream().flatMap(this::filled);
  }

  private Stream<String> filled(String template) {
    Matcher gap = GAP.matcher(template);
    if (!gap.find()) {
      return Stream.of(template);
    }
    return values.getOrDefault(gap.group(1), List.of("x")).stream()
        .flatMap(value -> filled(template.replace(gap.group(), value)));
  }

  private Stream<String> links(String from, HttpResponse<byte[]> answer) {
    return Stream.concat(answer.headers().firstValue("location").stream(), written(answer, LINKS))
        .filter(link -> !link.contains("lang=") && !link.startsWith("data:"))
        .map(link -> URI.create(from).resolve(link).toString())
        .filter(this::isOurs)
        .filter(url -> !isLeftOut(url));
  }

  private static Stream<String> written(HttpResponse<byte[]> answer, Pattern links) {
    String type = answer.headers().firstValue("content-type").orElse("");
    return type.startsWith("text/html")
        ? links
            .matcher(new String(answer.body(), ISO_8859_1))
            .results()
            .map(match -> match.group(1).replace("&amp;", "&"))
        : Stream.empty();
  }

  private boolean isOurs(String url) {
    return Stream.of(0, 1, 2, 3)
        .map(service -> cambium.url(service, "/"))
        .anyMatch(url::startsWith);
  }

  private static boolean isLeftOut(String url) {
    return LEFT_OUT.matcher(URI.create(url).getPath()).matches();
  }

  private static String written(HttpResponse<byte[]> answer) {
    StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
    new TreeMap<>(answer.headers().map())
        .forEach(
            (name, value) -> {
              if (!HEADERS_OF_THE_MOMENT.contains(name)) {
                text.append(name).append(": ").append(value).append('\n');
              }
            });
    text.append(new String(answer.body(), ISO_8859_1));
    String masked = text.toString();
    for (String pattern : MASKED.keySet()) {
      masked = masked.replaceAll(pattern, "***");
    }
    return masked;
  }
}
