package cambium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's habits: cookies per host whatever the port, forms with their hidden fields. */
final class Browser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, HttpCookie> attributes = new LinkedHashMap<>();

  HttpResponse<String> get(String url, String... headers) throws Exception {
    return send(request(url, headers).GET());
  }

  /** Opens the page, fills its form and presses the button. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields)
      throws Exception {
    Matcher csrf = CSRF.matcher(get(page).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    return post(action, all);
  }

  HttpResponse<String> post(String url, Map<String, String> fields, String... headers)
      throws Exception {
    return send(
        request(url, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  HttpResponse<String> put(String url, String json) throws Exception {
    return send(
        request(url)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpCookie cookie(String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    request.header("Accept", "text/html,application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String line : answer.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(line).get(0);
      assertThat(cookie.getName()).startsWith("cambium-identity");
      attributes.put(cookie.getName(), cookie);
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }
}
