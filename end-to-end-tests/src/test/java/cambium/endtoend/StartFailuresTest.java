package cambium.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps the program from starting is said in one clear line. */
class StartFailuresTest {
  @TempDir Path directory;

  @Test
  void aPortIsTaken() throws Exception {
    int base = RunningCambium.freePorts();
    try (ServerSocket taken = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(base, "start", "--data-dir", data().toString()))
          .contains("Port " + taken.getLocalPort() + " is taken")
          .contains("CAMBIUM_PORT_BASE");
    }
    assertThat(data()).as("nothing was begun").doesNotExist();
  }

  @Test
  void theDataDirectoryIsInUse() throws Exception {
    Files.createDirectories(data());
    try (FileChannel file =
        FileChannel.open(
            data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock();
      assertThat(start(data())).contains(data().toString()).contains("in use by another Cambium");
    }
  }

  @Test
  void aNewerVersionWroteTheDataDirectory() throws Exception {
    Files.createDirectories(data());
    Files.writeString(data().resolve("format"), "99\n");
    assertThat(start(data())).contains("newer version").contains("format 99");
    assertThat(data().resolve("format")).hasContent("99\n");
    assertThat(data().resolve("store")).doesNotExist();
  }

  @Test
  void theDataDirectoryCannotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "not a directory");
    assertThat(start(file)).contains("Cannot write to the data directory").contains("file");
    assertThat(start(file.resolve("below"))).contains("Cannot write to the data directory");
    assertThat(start(Path.of("/proc/cambium"))).contains("Cannot write to the data directory");
  }

  @Test
  void theArgumentsAreUnknown() throws Exception {
    int base = RunningCambium.freePorts();
    assertThat(refusal(base, "begin")).startsWith("Usage: cambium start");
    assertThat(refusal(base)).startsWith("Usage: cambium start");
    assertThat(refusal(base, "start", "--data-dir")).startsWith("Usage: cambium start");
  }

  private Path data() {
    return directory.resolve("data");
  }

  private String start(Path data) throws Exception {
    return refusal(RunningCambium.freePorts(), "start", "--data-dir", data.toString());
  }

  /** The one line that a start which fails prints. */
  private String refusal(int base, String... arguments) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("cambium.standalone.Cambium");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CAMBIUM_PORT_BASE", Integer.toString(base));
    builder.redirectOutput(directory.resolve("output.txt").toFile());
    Process process = builder.redirectError(errors.toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it did start, or hangs: " + String.join(" ", arguments));
    }
    String said = Files.readString(errors);
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    assertThat(said.lines()).as(said).hasSize(1);
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
    return said;
  }
}
