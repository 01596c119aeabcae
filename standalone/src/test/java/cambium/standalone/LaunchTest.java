package cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {

  @Test
  void readsWhatWasTyped() {
    assertThat(Launch.of(List.of("start"))).isEqualTo(new Launch(false, Path.of("data")));
    assertThat(Launch.of(List.of("start", "--data-dir", "/x")))
        .isEqualTo(new Launch(false, Path.of("/x")));
    assertThat(Launch.of(List.of("demo")).demo()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "begin", "start --data-dir", "demo --data-dir x", "start --dir x"})
  void anythingElseIsAnsweredWithTheUsage(String typed) {
    assertThatThrownBy(() -> Launch.of(typed.isEmpty() ? List.of() : List.of(typed.split(" "))))
        .isInstanceOf(StartFailure.class)
        .hasMessage(Launch.USAGE);
  }
}
