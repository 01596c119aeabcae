package cambium.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be started here. Without any trace of Docker nothing is tried. */
final class Docker {
  private Docker() {}

  /** Why no container can be started; empty if one can. */
  static Optional<String> whyNot() {
    if (!hasTrace(System.getenv())) {
      return Optional.of("no Docker here");
    }
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.empty()
        : Optional.of("Docker does not answer");
  }

  private static boolean hasTrace(Map<String, String> environment) {
    String home = System.getProperty("user.home");
    return environment.containsKey("DOCKER_HOST")
        || Stream.of(
                "/var/run/docker.sock",
                environment.getOrDefault("XDG_RUNTIME_DIR", home + "/.docker/run") + "/docker.sock",
                home + "/.docker/run/docker.sock",
                home + "/.testcontainers.properties")
            .anyMatch(path -> Files.exists(Path.of(path)));
  }
}
