package cambium.survey.scim;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where identity providers call; its own /Schemas and /ResourceTypes describe it. */
@Hidden
@RestController
class ScimController {
  static final String BASE = "/scim/v2";
  private static final int ATTEMPTS = 5;

  private final ResourceEndpoint endpoint;
  private final JsonMapper json;
  private final String url;

  ScimController(
      ResourceEndpoint endpoint, JsonMapper json, @Value("${cambium.survey-url}") String url) {
    this.endpoint = endpoint;
    this.json = json;
    this.url = url;
  }

  @RequestMapping({BASE, BASE + "/**"})
  ResponseEntity<byte[]> answer(Viewer viewer, HttpServletRequest request) throws IOException {
    viewer.requireAdmin();
    HttpMethod method = method(request);
    String path = request.getRequestURI().substring(BASE.length());
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    refuseDeepJson(body);
    if (path.equals("/Bulk") && !body.isBlank()) {
      body = ScimAddress.encodedWithin(body);
    }
    String query = request.getQueryString();
    String address = url + BASE + ScimAddress.encoded(path) + (query == null ? "" : "?" + query);
    ScimResponse response = handle(address, method, body, request.getContentType());
    if (address.contains("filter=") || path.endsWith("/.search")) {
      nameBadFilter(response);
    }
    return written(response);
  }

  /** Again where somebody else changed the same user meanwhile. */
  private ScimResponse handle(
      String address, HttpMethod method, String body, @Nullable String contentType) {
    ScimResponse response = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, String> headers = new HashMap<>();
      if (contentType != null) {
        headers.put(HttpHeader.CONTENT_TYPE_HEADER, contentType);
      }
      response = endpoint.handleRequest(address, method, body, headers, new Conversation());
      if (!(response instanceof ErrorResponse error)
          || !(error.getScimException() instanceof AccountHandler.Overtaken)) {
        return response;
      }
    }
    return Objects.requireNonNull(response);
  }

  /** The library says of some filters that it cannot read them, without the standard's word. */
  private static void nameBadFilter(ScimResponse response) {
    if (response instanceof ErrorResponse error
        && error.getHttpStatus() == HttpStatus.BAD_REQUEST.value()
        && error.getScimType().isEmpty()) {
      error.setScimType(ScimType.RFC7644.INVALID_FILTER);
    }
  }

  private void refuseDeepJson(String body) {
    if (!body.isBlank()) {
      try {
        json.readTree(body);
      } catch (JacksonException e) {
        throw Problem.invalid("The body is not JSON, or nested too deep.");
      }
    }
  }

  private static HttpMethod method(HttpServletRequest request) {
    return Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equals(request.getMethod()))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED));
  }

  private static ResponseEntity<byte[]> written(ScimResponse response) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(response.getHttpStatus());
    response.getHttpHeaders().forEach(answer::header);
    return response.isEmpty()
        ? answer.build()
        : answer.body(response.toString().getBytes(StandardCharsets.UTF_8));
  }
}
