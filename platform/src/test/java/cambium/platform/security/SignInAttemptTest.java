package cambium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAttemptTest {
  @Test
  void comesBackAsItLeft() {
    SignInAttempt attempt = SignInAttempt.to("/rounds?id=1");
    assertThat(SignInAttempt.parse(attempt.cookie())).contains(attempt);
  }

  @Test
  void anotherPageToReturnToIsAnotherState() {
    SignInAttempt attempt = SignInAttempt.to("/rounds");
    assertThat(new SignInAttempt(attempt.seed(), "/people").state()).isNotEqualTo(attempt.state());
    assertThat(attempt.state()).isNotEqualTo(attempt.verifier()).isNotEqualTo(attempt.nonce());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "abc", "abc.L3g", "===="})
  void whatIsNoAttemptIsNone(String cookie) {
    assertThat(SignInAttempt.parse(cookie)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nb", "page"})
  void neverLeadsToAnotherSite(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
    SignInAttempt forged = new SignInAttempt("a".repeat(43), path);
    assertThat(SignInAttempt.parse(forged.cookie()).map(SignInAttempt::returnTo)).contains("/");
  }
}
