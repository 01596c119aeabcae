package cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the store acknowledged is there after its process was killed at any moment. */
class KilledStoreTest {

  private static final int KILL_AFTER = 1_500;

  @Test
  void nothingAcknowledgedIsLost(@TempDir Path directory) throws IOException {
    List<String> acknowledged = writeUntilKilled(directory);

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
    try (EmbeddedStore store = EmbeddedStore.start(directory);
        MongoClient client = StoreClient.connect(store.connectionString())) {
      var found = new ArrayList<String>();
      client
          .getDatabase("tree")
          .getCollection("leaves")
          .find()
          .map(document -> document.getString("_id") + ":" + document.getInteger("version"))
          .into(found);
      assertThat(found).containsAll(acknowledged);
    }
  }

  private static List<String> writeUntilKilled(Path directory) throws IOException {
    Path output = directory.resolve("acknowledged.txt");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> acknowledged(output).size() >= KILL_AFTER || !writer.isAlive());
    } finally {
      writer.destroyForcibly();
    }
    await().until(() -> !writer.isAlive());
    return acknowledged(output);
  }

  private static List<String> acknowledged(Path output) throws IOException {
    return Files.readAllLines(output).stream()
        .filter(line -> line.endsWith("."))
        .map(line -> line.substring(0, line.length() - 1))
        .toList();
  }
}
