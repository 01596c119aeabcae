package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.platform.testing.TestReport;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The program in a process of its own, as {@code ./cambium} runs it. */
final class RunningCambium implements AutoCloseable {
  static final int IDENTITY = 0;
  static final int SURVEY = 1;
  static final int ANALYTICS = 2;
  static final int NOTIFICATION = 3;
  static final String SECRET = "a-secret-for-tests-only";

  private static final Duration READY_WITHIN = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Process process;
  private final Path output;
  private final int portBase;
  private final Duration startup;
  private @Nullable String token;

  private RunningCambium(Process process, Path output, int portBase) {
    this.process = process;
    this.output = output;
    this.portBase = portBase;
    long begin = System.nanoTime();
    Awaitility.await()
        .atMost(READY_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .failFast(() -> assertThat(process.isAlive()).as("ended early:\n%s", output()).isTrue())
        .until(this::ready);
    this.startup = Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Starts with the data that the directory holds. */
  static RunningCambium start(Path directory, int portBase, Map<String, String> environment) {
    return run(
        directory,
        portBase,
        environment,
        List.of("start", "--data-dir", directory.resolve("data").toString()));
  }

  static RunningCambium start(Path directory) {
    return start(directory, freePorts(), Map.of());
  }

  /** Starts with the demo organisation. */
  static RunningCambium demo(Path directory) {
    return run(directory, freePorts(), Map.of(), List.of("demo"));
  }

  private static RunningCambium run(
      Path directory, int portBase, Map<String, String> environment, List<String> arguments) {
    Path output = directory.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dcambium.mongodb.check=true",
            "-cp",
            System.getProperty("java.class.path"),
            "cambium.standalone.Cambium"));
    command.addAll(arguments);
    TestReport.note("store", engine("CAMBIUM_MONGODB_URI"));
    TestReport.note("broker", engine("CAMBIUM_KAFKA_BOOTSTRAP_SERVERS"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CAMBIUM_PORT_BASE", Integer.toString(portBase));
    builder.environment().put("CAMBIUM_ADMIN_SECRET", SECRET);
    builder.environment().putAll(environment);
    try {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      return new RunningCambium(builder.start(), output, portBase);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String engine(String variable) {
    return System.getenv(variable) == null
        ? "the embedded one, in the program's process"
        : "the server at " + variable;
  }

  /** The first of four ports in a row that nobody uses. */
  static int freePorts() {
    for (int base = 20_000 + (int) (ProcessHandle.current().pid() % 1000) * 10; ; base += 10) {
      if (free(base) && free(base + 1) && free(base + 2) && free(base + 3)) {
        return base;
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean ready() {
    for (int service = IDENTITY; service <= NOTIFICATION; service++) {
      try {
        if (get(service, "/actuator/health/readiness", null).status() != 200) {
          return false;
        }
      } catch (IllegalStateException e) {
        return false;
      }
    }
    return true;
  }

  /** How long it took until all four services were ready. */
  Duration startup() {
    return startup;
  }

  int portBase() {
    return portBase;
  }

  long pid() {
    return process.pid();
  }

  String url(int service, String path) {
    return "http://localhost:" + (portBase + service) + path;
  }

  /** A token of the administering program. */
  synchronized String admin() {
    if (token == null) {
      String form =
          "grant_type=client_credentials&scope=cambium.admin&client_id=cambium-admin&client_secret="
              + SECRET;
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url(IDENTITY, "/oauth2/token")))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      token = exchange(request).expect(200).json().path("access_token").asString();
    }
    return token;
  }

  Reply get(int service, String path, @Nullable String bearer) {
    return send("GET", service, path, null, "application/json", bearer);
  }

  Reply post(int service, String path, String json, @Nullable String bearer) {
    return send("POST", service, path, json, "application/json", bearer);
  }

  Reply send(
      String method,
      int service,
      String path,
      @Nullable String body,
      String type,
      @Nullable String bearer) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(service, path)))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json, application/problem+json")
            .method(method, publisher);
    if (body != null) {
      request.header("Content-Type", type);
    }
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return exchange(request.build());
  }

  private Reply exchange(HttpRequest request) {
    try {
      return Reply.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The mails that went to addresses containing the text, newest first. */
  JsonNode mails(String to) {
    return get(IDENTITY, "/mail?size=5000&to=" + to, null).expect(200).json();
  }

  /** Everything that the process has printed. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process as a power cut would. */
  void kill9() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
    assertThat(output()).doesNotContain("Store rule broken");
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not stop:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
