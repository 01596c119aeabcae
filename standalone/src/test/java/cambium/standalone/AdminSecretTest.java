package cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminSecretTest {

  @Test
  void isMadeOnceAndForTheOwnersEyesOnly(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("admin-secret");

    AdminSecret made = AdminSecret.of(Optional.empty(), file);
    AdminSecret kept = AdminSecret.of(Optional.empty(), file);

    assertThat(made.fresh()).isTrue();
    assertThat(made.value()).hasSize(43);
    assertThat(kept).isEqualTo(new AdminSecret(made.value(), false));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(made.toString()).doesNotContain(made.value());
  }

  @Test
  void theGivenOneWinsAndIsNotWrittenDown(@TempDir Path directory) {
    Path file = directory.resolve("admin-secret");

    assertThat(AdminSecret.of(Optional.of("given"), file))
        .isEqualTo(new AdminSecret("given", false));
    assertThat(file).doesNotExist();
  }
}
