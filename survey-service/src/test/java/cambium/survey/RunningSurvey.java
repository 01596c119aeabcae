package cambium.survey;

import cambium.embedded.MailCatcher;
import cambium.platform.testing.TestIssuer;
import cambium.platform.testing.TestStore;
import cambium.platform.time.AdjustableClock;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with a store, a mail server and an issuer of its own. */
public final class RunningSurvey implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

  private final TestStore store = TestStore.start();
  private final Path mailbox = Engines.directory();
  private final MailCatcher mails = MailCatcher.start(mailbox, 0);
  private final TestIssuer issuer = TestIssuer.start();
  private final AdjustableClock clock = new AdjustableClock(Clock.systemUTC(), BEGIN);
  private final String kafka;
  private ConfigurableApplicationContext context;

  public record Answer(int status, JsonNode body) {
    public String text(String field) {
      return body.path(field).asString("");
    }

    public int number(String field) {
      return body.path(field).asInt();
    }
  }

  private RunningSurvey(String kafka, String... settings) {
    this.kafka = kafka;
    this.context = run(settings);
  }

  public static RunningSurvey start() {
    return new RunningSurvey(Engines.broker().bootstrapServers());
  }

  /** With further settings, such as {@code --cambium.mail.per-minute=60}. */
  public static RunningSurvey startWith(String... settings) {
    return new RunningSurvey(Engines.broker().bootstrapServers(), settings);
  }

  public static RunningSurvey startWithKafkaAt(String bootstrapServers) {
    return new RunningSurvey(bootstrapServers);
  }

  private ConfigurableApplicationContext run(String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--cambium.identity-url=" + issuer.url(),
                "--cambium.kafka.bootstrap-servers=" + kafka,
                "--cambium.mongodb.uri=" + store.connectionString(),
                "--cambium.mongodb.database=" + store.database("survey"),
                "--cambium.mongodb.check=true",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mails.port()));
    arguments.addAll(List.of(settings));
    return SurveyService.application()
        .initializers(
            fresh -> ((GenericApplicationContext) fresh).registerBean(Clock.class, () -> clock))
        .run(arguments.toArray(String[]::new));
  }

  /** Ends the service; the store stays. */
  public void stop() {
    context.close();
  }

  /** Starts it again on the same store. */
  public void startAgain() {
    context = run();
  }

  /** A second instance on the same store, by the same clock. */
  public AutoCloseable another() {
    return run();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public MongoDatabase database() {
    return bean(MongoDatabase.class);
  }

  public String storeAddress() {
    return store.connectionString();
  }

  public String storeName() {
    return store.database("survey");
  }

  public MailCatcher mails() {
    return mails;
  }

  /** The newest mail to this address as it went over the wire, long headers on one line each. */
  public String wireOf(String address) {
    String id = mails.newestFirst(address, 0, 1).get(0).id();
    try {
      return Files.readString(mailbox.resolve(id + ".eml"), StandardCharsets.ISO_8859_1)
          .replaceAll("\\r?\\n[ \\t]+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public AdjustableClock clock() {
    return clock;
  }

  public String url() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public String kafka() {
    return kafka;
  }

  public String adminToken() {
    return issuer.adminToken();
  }

  public String personToken(String email) {
    return issuer.personToken(email);
  }

  public Answer importPeople(String csv) {
    return send(
        request("/api/people")
            .header("Content-Type", "text/csv")
            .header("Authorization", "Bearer " + issuer.adminToken())
            .PUT(BodyPublishers.ofString(csv)));
  }

  /** As the administrator. */
  public Answer post(String path, String json) {
    return send(json(path, json, "POST").header("Authorization", "Bearer " + issuer.adminToken()));
  }

  /** The administrator's page at this address. */
  public String page(String path) {
    HttpRequest.Builder request =
        request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + issuer.adminToken());
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As the administrator. */
  public Answer get(String path) {
    return send(request(path).header("Authorization", "Bearer " + issuer.adminToken()).GET());
  }

  /** As the administrator. */
  public Answer patch(String path, String json) {
    return send(json(path, json, "PATCH").header("Authorization", "Bearer " + issuer.adminToken()));
  }

  /** As nobody in particular. */
  public Answer open(String method, String path, String json) {
    return send(json(path, json, method));
  }

  public Answer invitation(String token) {
    return open("POST", "/api/invitation", "{\"token\":\"" + token + "\"}");
  }

  public Answer submit(String token, String answers) {
    return open(
        "POST", "/api/responses", "{\"token\":\"" + token + "\",\"answers\":" + answers + "}");
  }

  public Answer withdraw(String token) {
    return open("DELETE", "/api/responses", "{\"token\":\"" + token + "\"}");
  }

  private HttpRequest.Builder json(String path, String json, String method) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      String body = response.body().isBlank() ? "{}" : response.body();
      return new Answer(response.statusCode(), JsonMapper.shared().readTree(body));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    issuer.close();
    mails.close();
    store.close();
  }
}
