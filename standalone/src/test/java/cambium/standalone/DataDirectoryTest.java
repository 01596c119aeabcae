package cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void belongsToOneProcessAtATime() throws Exception {
    try (DataDirectory first = DataDirectory.open(directory)) {
      assertThat(first).hasToString(directory.toString());
      assertThatThrownBy(() -> DataDirectory.open(directory))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in use");
    }
    DataDirectory.open(directory).close();
  }

  @Test
  void isRefusedWhenANewerVersionWroteIt() throws Exception {
    Files.writeString(directory.resolve("format"), "2\n");

    assertThatThrownBy(() -> DataDirectory.open(directory))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("newer version")
        .hasMessageNotContaining("\n");
  }

  @Test
  void isRefusedWhenItCannotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("Cannot write to the data directory");
  }
}
