package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Reply(int status, String contentType, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Reply of(HttpResponse<String> response) {
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("content-type").orElse(""),
        response.body());
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  Reply expect(int... statuses) {
    assertThat(statuses).as("status of: %s", body).contains(status);
    return this;
  }

  /** A refusal as the interface promises it: problem+json with a stable type. */
  Reply expectProblem(int expected) {
    expect(expected);
    assertThat(contentType).startsWith("application/problem+json");
    assertThat(json().path("type").asString()).startsWith("/problems/");
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    assertThat(body).doesNotContain("Exception").doesNotContain("cambium.");
    return this;
  }
}
