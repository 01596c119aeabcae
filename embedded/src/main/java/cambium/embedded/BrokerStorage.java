package cambium.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's directory, formatted the first time it is used and left alone afterwards. */
final class BrokerStorage {

  static Path formatOnce(Path directory) {
    try {
      Files.createDirectories(directory);
      if (!Files.exists(directory.resolve("meta.properties"))) {
        format(directory);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the broker's directory " + directory, e);
    }
  }

  private static void format(Path directory) throws IOException {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerSettings.NODE_ID)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .setIgnoreFormatted(false)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Cannot format the broker's directory " + directory, e);
    }
  }

  private BrokerStorage() {}
}
