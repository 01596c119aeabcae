package cambium.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeTest {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:?[-?+][^}]*)?}");
  private static final Map<String, String> PORTS =
      Map.of("identity", "8080", "survey", "8081", "analytics", "8082", "notification", "8083");

  private final Node compose = Repository.yaml("docker-compose.yml");
  private final Map<String, Node> services = compose.at("services").entries();
  private final Map<String, Node> ours = ours();

  private Map<String, Node> ours() {
    Map<String, Node> built = new TreeMap<>();
    services.forEach(
        (name, service) -> {
          if (service.at("build").isPresent()) {
            built.put(name, service);
          }
        });
    return built;
  }

  @Test
  void theFourServicesAreBuiltAndTheEnginesAreImagesOfAFixedVersion() {
    assertThat(ours.keySet()).isEqualTo(PORTS.keySet());
    assertThat(services.keySet()).contains("kafka", "mongo", "mail");
    services.forEach(
        (name, service) -> {
          if (!ours.containsKey(name)) {
            assertThat(service.at("image").text()).matches("[a-z/]+:v?[0-9]+\\.[0-9.]+");
          }
        });
  }

  @Test
  void everyBuildNamesAFileAStageAndAModuleThatExist() {
    ours.forEach(
        (name, service) -> {
          assertThat(service.at("build", "context").text()).isEqualTo(".");
          String dockerfile = service.at("build", "dockerfile").text();
          assertThat(Dockerfile.read(dockerfile).stages())
              .contains(service.at("build", "target").text());
          String module = service.at("build", "args", "SERVICE").text();
          assertThat(module).isEqualTo(name + "-service");
          assertThat(Repository.file(module + "/pom.xml")).exists();
          assertThat(Dockerfile.read(dockerfile).arguments())
              .containsAll(service.at("build", "args").names());
        });
  }

  @Test
  void everyVariableThatAServiceIsGivenIsOneThatItReads() {
    Set<String> inUse = Repository.variablesInUse();
    assertThat(inUse).isNotEmpty();
    ours.forEach(
        (name, service) -> {
          assertThat(service.at("environment").names()).isNotEmpty().isSubsetOf(inUse);
        });
  }

  @Test
  void noSecretHasADefault() {
    Matcher matcher = VARIABLE.matcher(Repository.text("docker-compose.yml"));
    assertThat(matcher.results())
        .isNotEmpty()
        .allSatisfy(
            found -> {
              if (found.group(1).matches(".*(SECRET|PASSWORD|KEY|TOKEN).*")) {
                assertThat(found.group(2)).startsWith(":?");
              }
            });
    services.forEach(
        (name, service) ->
            service
                .at("environment")
                .entries()
                .forEach(
                    (variable, value) -> {
                      if (variable.matches(".*(SECRET|PASSWORD).*")) {
                        assertThat(value.text()).startsWith("${" + variable + ":?");
                      }
                    }));
  }

  @Test
  void everyPortIsTheOneThatTheServiceListensOn() {
    ours.forEach(
        (name, service) -> {
          String port = PORTS.getOrDefault(name, "none");
          assertThat(service.at("ports").list()).containsExactly("127.0.0.1:" + port + ":" + port);
          String own = name + "-service/src/main/resources/" + name + "-service.yml";
          assertThat(Repository.yaml(own).at("server", "port").text())
              .matches("(\\$\\{[^:}]+:)?" + port + "}?");
        });
  }

  @Test
  void everyAddressLeadsToAServiceAndAPortOfThisFile() {
    ours.forEach(
        (name, service) -> {
          Node environment = service.at("environment");
          assertThat(environment.at("CAMBIUM_KAFKA_BOOTSTRAP_SERVERS").text())
              .isEqualTo("kafka:9092");
          assertThat(environment.at("CAMBIUM_MONGODB_URI").text())
              .isEqualTo("mongodb://mongo:27017/?replicaSet=rs0");
          assertThat(services).containsKey(environment.at("CAMBIUM_SMTP_HOST").text());
          assertThat(environment.at("CAMBIUM_OIDC_INTERNAL_URL").text())
              .isEqualTo("http://identity:" + PORTS.get("identity"));
          PORTS.forEach(
              (other, port) ->
                  assertThat(environment.at(urlOf(other)).text())
                      .isEqualTo("http://localhost:" + port));
        });
    assertThat(compose.at("services", "kafka", "environment", "KAFKA_ADVERTISED_LISTENERS").text())
        .isEqualTo("PLAINTEXT://kafka:9092");
    assertThat(compose.at("services", "mongo", "command").list())
        .containsSubsequence("--replSet", "rs0");
    assertThat(compose.at("services", "mongo", "healthcheck", "test").text())
        .contains("rs.initiate({ _id: 'rs0'", "host: 'mongo:27017'");
  }

  @Test
  void everyServiceAndEngineHasAHealthCheckThatExists() {
    ours.forEach(
        (name, service) ->
            assertThat(service.at("healthcheck", "test").list())
                .containsExactly("CMD", "/app/healthy", PORTS.get(name)));
    assertThat(Files.isExecutable(Repository.file("deploy/healthy"))).isTrue();
    assertThat(Repository.text("deploy/healthy")).contains(" /actuator/health/readiness ");
    Node management = Repository.yaml("platform/src/main/resources/platform.yml").at("management");
    assertThat(management.at("endpoint", "health", "probes", "enabled").text()).isEqualTo("true");
    assertThat(List.of("kafka", "mongo"))
        .allMatch(name -> compose.at("services", name, "healthcheck", "test").isPresent());
  }

  @Test
  void everyDependencyAndVolumeIsDeclared() {
    services.forEach(
        (name, service) -> {
          assertThat(services.keySet()).containsAll(service.at("depends_on").names());
          service
              .at("volumes")
              .list()
              .forEach(
                  volume ->
                      assertThat(compose.at("volumes").names())
                          .contains(volume.substring(0, volume.indexOf(':'))));
        });
  }

  @Test
  void theExampleSettingsNameWhatTheFileAsksFor() {
    Matcher matcher = VARIABLE.matcher(Repository.text("docker-compose.yml"));
    String example = Repository.text("deploy/example.env");
    assertThat(matcher.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(variable -> example.contains("\n" + variable + "=\n"));
  }

  @Test
  void theExtraFileForTestsOpensOnlyEngines() {
    Node engines = Repository.yaml("deploy/engines.yml").at("services");
    assertThat(engines.names()).containsExactly("kafka", "mongo");
    engines
        .entries()
        .forEach((name, engine) -> assertThat(engine.names()).containsExactly("ports"));
  }

  private static String urlOf(String service) {
    return "CAMBIUM_" + service.toUpperCase(Locale.ROOT) + "_URL";
  }
}
