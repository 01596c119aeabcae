package cambium.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import cambium.survey.invitation.SealedKeys.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedKeysTest {
  private static final String SECRET = "0f".repeat(32);

  @Test
  void opensWithTheSecretThatSealedIt() {
    String key = SealedKeys.seal(Purpose.STOP_REMINDERS, SECRET, "åse-17");
    assertThat(key).matches("[A-Za-z0-9_-]+");
    assertThat(SealedKeys.open(Purpose.STOP_REMINDERS, SECRET, key)).contains("åse-17");
    assertThat(SealedKeys.open(Purpose.STOP_REMINDERS, "0e".repeat(32), key)).isEmpty();
    assertThat(SealedKeys.open(Purpose.CHOOSE_HOURS, SECRET, key)).isEmpty();
  }

  @Test
  void saysNothingAboutWhoItIsFor() {
    assertThat(SealedKeys.seal(Purpose.STOP_REMINDERS, SECRET, "eva"))
        .isNotEqualTo(SealedKeys.seal(Purpose.STOP_REMINDERS, SECRET, "eva"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatWasNeverSealed(String key) {
    assertThat(SealedKeys.open(Purpose.STOP_REMINDERS, SECRET, key)).isEmpty();
  }
}
