package cambium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The secret of the client that programs administer with.
 *
 * @param fresh whether it was made just now, so that it has to be shown
 */
record AdminSecret(String value, boolean fresh) {

  private static final int BYTES = 32;

  /** The given one, or the one in the file, or a new one that the file then keeps. */
  static AdminSecret of(Optional<String> given, Path file) {
    return given.map(secret -> new AdminSecret(secret, false)).orElseGet(() -> keptIn(file));
  }

  private static AdminSecret keptIn(Path file) {
    try {
      return Files.exists(file)
          ? new AdminSecret(Files.readString(file).strip(), false)
          : generate(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AdminSecret generate(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.createFile(file, ownerOnly(file));
    Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
    return new AdminSecret(secret, true);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  @Override
  public String toString() {
    return "AdminSecret[hidden]";
  }
}
