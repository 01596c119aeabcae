package cambium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service starts before its provider and outlives it. */
class ProviderOutageTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theServiceStartsBeforeTheProviderAndRemembersItsKeysAfterwards() throws Exception {
    int port = freePort();
    String token = TestProvider.token(TestProvider.issuer(port), claims -> claims);
    try (ConfigurableApplicationContext service = SampleDoors.start(TestProvider.issuer(port))) {
      assertThat(withToken(service, token)).isEqualTo(503);
      assertThat(withCookie(service, "/page", token)).isEqualTo(503);
      assertThat(withCookie(service, "/open", token)).isEqualTo(200);
      assertThat(withCookie(service, "/oauth2/authorization/cambium", "x")).isEqualTo(503);

      try (TestProvider provider = TestProvider.start(port)) {
        assertThat(provider.issuer()).isEqualTo(TestProvider.issuer(port));
        assertThat(withToken(service, token)).isEqualTo(200);
      }
      assertThat(withToken(service, token)).isEqualTo(200);
      assertThat(withCookie(service, "/page", token)).isEqualTo(200);
    }
  }

  private int withToken(ConfigurableApplicationContext service, String token) throws Exception {
    return status(request(service, "/api/me").header("Authorization", "Bearer " + token));
  }

  private int withCookie(ConfigurableApplicationContext service, String path, String token)
      throws Exception {
    return status(request(service, path).header("Cookie", "cambium-sample=" + token));
  }

  private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
    String port = service.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
