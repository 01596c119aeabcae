package cambium.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = SampleWeb.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebMechanismTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void aRefusalHasAStableTypeAndItsOwnMembers() throws Exception {
    var answer = get("/api/refused", "application/json");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"/problems/people-invalid\"")
        .contains("\"errors\":[{")
        .contains("\"detail\":\"Two lines are wrong.\"");
  }

  @Test
  void aFailureTellsNoInternals() throws Exception {
    var answer = get("/api/broken", "application/json");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("/problems/internal").doesNotContain("secret");
  }

  @Test
  void whatDoesNotExistIsAProblemForProgramsAndAPageForReaders() throws Exception {
    assertThat(get("/api/nothing", "text/html").body())
        .contains("/problems/not-found")
        .contains("\"instance\":\"/api/nothing\"");
    var page = get("/nothing?lang=nn", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("lang=\"nb\"").contains("Det er ingenting på denne adressen");
  }

  @Test
  void malformedJsonIsABadRequest() throws Exception {
    assertThat(post("/api/echo", "{\"a\":").statusCode()).isEqualTo(400);
    assertThat(post("/api/echo", "{\"a\":").body()).contains("/problems/malformed");
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    assertThat(post("/api/echo", nested(15)).statusCode()).isEqualTo(200);
    var answer = post("/api/echo", nested(100));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/json-limits");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() throws Exception {
    var large = "{\"a\":\"" + "x".repeat(70 * 1024) + "\"}";

    assertThat(post("/api/echo", large).statusCode()).isEqualTo(413);
    var chunked =
        send(
            request("/api/echo")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.body()).contains("/problems/too-large");
    assertThat(post("/api/large", large).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"?lang=sv,nb,sv", "'',no,nb", "'','fr, nn;q=0.8, da;q=0.5',nb", "?lang=xx,,en"})
  void theLanguageComesFromTheAddressThenTheBrowser(String query, String accepted, String expected)
      throws Exception {
    var request = request("/sample" + query).header("Accept", "text/html");
    if (accepted != null) {
      request.header("Accept-Language", accepted);
    }
    assertThat(send(request.GET()).body()).contains("<html lang=\"" + expected + "\"");
  }

  @Test
  void aLanguageThatWasAskedForStaysInTheLinks() throws Exception {
    assertThat(get("/sample?a=1&lang=da", "text/html").body())
        .contains("href=\"/sample?a=1&amp;lang=da\"")
        .contains("href=\"?a=1&amp;lang=sv\"")
        .contains("Gå til indholdet");
  }

  @Test
  void filesCarryTheirHashAndMayBeKept() throws Exception {
    var page = get("/sample", "text/html").body();
    for (var name :
        List.of("/static/platform/cambium-", "/webjars/htmx.org/[0-9.]+/dist/htmx.min-")) {
      var match = Pattern.compile(name + "[0-9a-f]{32}\\.(css|js)").matcher(page);
      assertThat(match.find()).as(name).isTrue();
      var file = get(match.group(), "*/*");
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
  }

  @Test
  void theInterfaceIsDescribed() throws Exception {
    assertThat(get("/v3/api-docs", "application/json").body())
        .contains("/api/echo")
        .contains("\"bearer\"")
        .contains("application/problem+json")
        .doesNotContain("*/*");
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path).header("Accept", accept).GET());
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
