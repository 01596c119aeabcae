package cambium.survey;

import cambium.platform.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker that tests share; starting one takes seconds. */
final class Engines {
  private static final TestKafka BROKER = TestKafka.start(directory());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
  }

  private Engines() {}

  static TestKafka broker() {
    return BROKER;
  }

  static Path directory() {
    try {
      return Files.createTempDirectory("survey");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
