package cambium.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that keeps everything, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

  private static final int FORMAT = 1;

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  static DataDirectory open(Path directory) {
    Path path = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      FileChannel lockFile =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(lockFile) == null) {
        lockFile.close();
        throw new StartFailure("The data directory " + path + " is in use by another Cambium.");
      }
      checkFormat(path);
      return new DataDirectory(path, lockFile);
    } catch (IOException e) {
      throw new StartFailure("Cannot write to the data directory " + path + ": " + reason(e) + ".");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void checkFormat(Path path) throws IOException {
    Path file = path.resolve("format");
    if (!Files.exists(file)) {
      Files.writeString(file, FORMAT + "\n");
      return;
    }
    String format = Files.readString(file).strip();
    if (!format.matches("\\d{1,9}")) {
      throw new StartFailure("The file " + file + " does not hold a format number.");
    }
    if (Integer.parseInt(format) > FORMAT) {
      throw new StartFailure(
          "The data directory "
              + path
              + " was written by a newer version of Cambium (format "
              + format
              + ", this one knows "
              + FORMAT
              + ").");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    return e instanceof FileSystemException refused && refused.getReason() != null
        ? refused.getReason()
        : "the system refuses it";
  }

  /** Whether no engine has kept anything here yet. */
  boolean isNew() {
    return !Files.exists(store()) && !Files.exists(kafka()) && !Files.exists(clock());
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  Path store() {
    return path.resolve("store");
  }

  Path mail() {
    return path.resolve("mail");
  }

  Path clock() {
    return path.resolve("clock");
  }

  Path adminSecret() {
    return path.resolve("admin-secret");
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
