package cambium.attack;

import static org.awaitility.Awaitility.await;

import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** The real service on a free port; which code it runs, the class loader decides. */
final class Analytics implements AutoCloseable {
  /** An answer over HTTP, as far as it says something. */
  record Answer(int status, String type, String body, Optional<String> location) {}

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private Analytics(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Analytics start(ClassLoader code, Broker broker, TestStore store, TestIssuer issuer) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(code);
    try {
      Class<?> service = Class.forName("cambium.analytics.AnalyticsService", true, code);
      SpringApplicationBuilder application =
          (SpringApplicationBuilder) service.getMethod("application").invoke(null);
      return new Analytics(
          application
              .resourceLoader(new DefaultResourceLoader(code))
              .run(
                  "--server.port=0",
                  "--cambium.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                  "--cambium.kafka.static-member=true",
                  "--cambium.mongodb.uri=" + store.connectionString(),
                  "--cambium.mongodb.database=" + store.database("analytics"),
                  "--cambium.identity-url=" + issuer.url()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What somebody with this token gets there. */
  Answer get(String address, String token) {
    String accept =
        address.startsWith("/api") ? "application/json,*/*;q=0.5" : "text/html,*/*;q=0.5";
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .header("Accept-Language", "en")
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse(""),
          Body.text(answer.body()),
          answer.headers().firstValue("location"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void awaitReleased(String round, String token) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> get("/api/rounds/" + round + "/results", token).status() == 200);
  }

  @Override
  public void close() {
    context.close();
  }
}
