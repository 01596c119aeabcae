package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walkthrough in docs, by curl alone, against figures calculated without the program. */
class WalkthroughTest {

  private static final Path WALKTHROUGH =
      Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
          .map(path -> path.resolve("docs/walkthrough"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();

  @TempDir Path directory;

  @Test
  void anEmptyStartAsksSixtyPeopleAndFindsTheExpectedFigures() throws Exception {
    assumeThat(runs("curl", "--version")).as("curl is there").isTrue();
    try (RunningCambium cambium = RunningCambium.start(directory)) {
      Map<String, String> environment =
          Map.of(
              "CAMBIUM_PORT_BASE",
              Integer.toString(cambium.portBase()),
              "CAMBIUM_ADMIN_SECRET",
              RunningCambium.SECRET);
      Path output = directory.resolve("walkthrough.txt");
      int exit =
          run(List.of("sh", WALKTHROUGH.resolve("walkthrough.sh").toString()), environment, output);
      assertThat(Files.readString(output)).endsWith("All as expected.\n");
      assertThat(exit).isZero();
    }
  }

  @Test
  void theExpectedFiguresAreWhatTheirScriptCalculates() throws Exception {
    assumeThat(runs("python3", "--version")).as("Python is there").isTrue();
    Path output = directory.resolve("expected.txt");
    List<String> command =
        List.of("python3", "-B", WALKTHROUGH.resolve("expected.py").toString(), "--check");
    assertThat(run(command, Map.of(), output)).as(Files.readString(output)).isZero();
  }

  private boolean runs(String... command) throws InterruptedException {
    try {
      return run(List.of(command), Map.of(), directory.resolve("probe.txt")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(List<String> command, Map<String, String> environment, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(output.toFile()).start();
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("did not end: " + Files.readString(output));
    }
    return process.exitValue();
  }
}
