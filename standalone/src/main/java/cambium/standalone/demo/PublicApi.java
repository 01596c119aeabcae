package cambium.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public interface, used as any program outside would use it. */
public final class PublicApi {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final JsonMapper json = JsonMapper.shared();
  private final String identityUrl;
  private final String surveyUrl;
  private final String secret;
  private volatile String adminToken = "";

  /** For the installation whose services are at these addresses. */
  public PublicApi(String identityUrl, String surveyUrl, String secret) {
    this.identityUrl = identityUrl;
    this.surveyUrl = surveyUrl;
    this.secret = secret;
  }

  void signIn() {
    String form =
        "grant_type=client_credentials&scope=cambium.admin&client_id=cambium-admin&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(identityUrl + "/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    adminToken = send(request).get("access_token").asString();
  }

  void importPeople(String csv) {
    send(asAdmin("/api/people", "text/csv").PUT(BodyPublishers.ofString(csv)).build());
  }

  String draftRound(Map<String, Object> round) {
    return send(asAdmin("/api/rounds", "application/json").POST(body(round)).build())
        .get("id")
        .asString();
  }

  void openRound(String id) {
    act(id, "open");
  }

  void closeRound(String id) {
    act(id, "close");
  }

  private void act(String id, String verb) {
    send(
        asAdmin("/api/rounds/" + id + "/" + verb, "application/json")
            .POST(BodyPublishers.noBody())
            .build());
  }

  String stateOf(String id) {
    return send(asAdmin("/api/rounds/" + id, "application/json").GET().build())
        .get("state")
        .asString();
  }

  void respond(String token, DemoAnswer answer) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(surveyUrl + "/api/responses"))
            .header("Content-Type", "application/json")
            .POST(
                body(
                    Map.of(
                        "token",
                        token,
                        "answers",
                        answer.answers(),
                        "comments",
                        answer.comments())))
            .build();
    send(request);
  }

  private HttpRequest.Builder asAdmin(String path, String contentType) {
    return HttpRequest.newBuilder(URI.create(surveyUrl + path))
        .header("Authorization", "Bearer " + adminToken)
        .header("Content-Type", contentType);
  }

  private HttpRequest.BodyPublisher body(Map<String, Object> content) {
    return BodyPublishers.ofString(json.writeValueAsString(content));
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.method()
                + " "
                + request.uri()
                + ": "
                + response.statusCode()
                + " "
                + response.body());
      }
      return json.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
