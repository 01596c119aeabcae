package cambium.survey.scim;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.RunningSurvey;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that pushes people into a running service. */
final class Provider {
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RunningSurvey survey;

  Provider(RunningSurvey survey) {
    this.survey = survey;
  }

  record Reply(int status, JsonNode body, HttpResponse<String> whole) {
    String text(String pointer) {
      return body.at(pointer).asString("");
    }

    Reply expect(int wanted) {
      assertThat(status).as(whole.body()).isEqualTo(wanted);
      return this;
    }

    List<String> ids() {
      return body.path("Resources").valueStream().map(each -> each.path("id").asString()).toList();
    }
  }

  ScimRequestBuilder client() {
    return new ScimRequestBuilder(
        survey.url() + "/scim/v2",
        ScimClientConfig.builder()
            .httpHeaders(Map.of("Authorization", "Bearer " + survey.adminToken()))
            .build());
  }

  Reply create(String json) {
    return send("POST", "/Users", json);
  }

  /** Somebody with a manager; null is none. */
  Reply create(String id, @Nullable String manager) {
    return create(user(id, manager));
  }

  static String user(String id, @Nullable String manager) {
    String enterprise =
        manager == null
            ? ""
            : ",\"%s\":{\"manager\":{\"value\":\"%s\"}}".formatted(ENTERPRISE, manager);
    return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%s"],
         "externalId":"%s","userName":"%s@acme.example","displayName":"%s","active":true%s}
        """
        .formatted(ENTERPRISE, id, id, id.toUpperCase(Locale.ROOT), enterprise);
  }

  Reply patch(String id, String operations) {
    return send(
        "PATCH",
        "/Users/" + id,
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
        """
            .formatted(operations));
  }

  Reply move(String id, String manager) {
    return patch(
        id,
        "{\"op\":\"replace\",\"path\":\"%s:manager\",\"value\":\"%s\"}"
            .formatted(ENTERPRISE, manager));
  }

  Reply find(String filter) {
    return send("GET", "/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8), null);
  }

  Reply get(String path) {
    return send("GET", path, null);
  }

  Reply send(String method, String path, @Nullable String json) {
    return send(method, path, json, "Bearer " + survey.adminToken());
  }

  Reply send(String method, String path, @Nullable String json, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(survey.url() + "/scim/v2" + path))
            .header("Content-Type", "application/scim+json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      String body = response.body().isBlank() ? "{}" : response.body();
      return new Reply(response.statusCode(), JsonMapper.shared().readTree(body), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
