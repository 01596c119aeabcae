package cambium.standalone;

import cambium.platform.time.AdjustableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes the clock that every service reads, kept across restarts once somebody has moved it. */
final class OneClock {

  static final Clock REAL = Clock.systemUTC();

  /** A clock that shows the time outside, or is ahead of it as it was when it last ran. */
  static AdjustableClock keptIn(Path file) {
    return startingAt(REAL.instant().plus(aheadIn(file)), file);
  }

  /** The clock of an installation that holds nothing yet: its first setting may be any moment. */
  static AdjustableClock ofNew(Path file) {
    return keptIn(file).unused();
  }

  /** A clock that starts at a moment of its own. */
  static AdjustableClock startingAt(Instant moment, Path file) {
    return new AdjustableClock(REAL, moment, ahead -> keep(ahead, file));
  }

  private static Duration aheadIn(Path file) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the clock", e);
    }
  }

  private static void keep(Duration ahead, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(unfinished, ahead + "\n");
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remember the clock", e);
    }
  }

  private OneClock() {}
}
