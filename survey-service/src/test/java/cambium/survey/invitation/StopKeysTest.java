package cambium.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopKeysTest {
  private static final String SECRET = "0f".repeat(32);

  @Test
  void opensWithTheSecretThatSealedIt() {
    String key = StopKeys.seal(SECRET, "åse-17");
    assertThat(key).matches("[A-Za-z0-9_-]+");
    assertThat(StopKeys.open(SECRET, key)).contains("åse-17");
    assertThat(StopKeys.open("0e".repeat(32), key)).isEmpty();
  }

  @Test
  void saysNothingAboutWhoItIsFor() {
    assertThat(StopKeys.seal(SECRET, "eva")).isNotEqualTo(StopKeys.seal(SECRET, "eva"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatWasNeverSealed(String key) {
    assertThat(StopKeys.open(SECRET, key)).isEmpty();
  }
}
