package cambium.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tokens and codes follow from the secret alone, and say nothing about one another. */
class TokensTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);

  @Test
  void areTheSameForTheSamePersonAndOtherwiseDifferent() {
    String token = Tokens.ofPerson(SECRET, "p1");
    assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(Tokens.ofPerson(SECRET, "p1")).isEqualTo(token);
    assertThat(Tokens.ofPerson(SECRET, "p2")).isNotEqualTo(token);
    assertThat(Tokens.ofPerson("f" + SECRET.substring(1), "p1")).isNotEqualTo(token);
  }

  @Test
  void codesAreReadTheWayPeopleTypeThem() {
    String code = Tokens.code(SECRET, "p1");
    assertThat(code).hasSize(12).matches("[0-9A-HJKMNP-TV-Z]+");
    assertThat(Crockford.read(Crockford.grouped(code).toLowerCase(Locale.ROOT))).hasValue(code);
    assertThat(Crockford.read("oiL0-1234 56-7")).isEmpty();
    assertThat(Crockford.read(" oiL0–1234–5678 ")).hasValue("011012345678");
    assertThat(Crockford.read("U00000000000")).isEmpty();
    assertThat(Crockford.read("")).isEmpty();
  }

  @Test
  void allowsAnAddressOnlySoManyAttempts() {
    Attempts attempts = new Attempts();
    for (int i = 0; i < 20; i++) {
      assertThat(attempts.allow("192.0.2.1")).isTrue();
    }
    assertThat(attempts.allow("192.0.2.1")).isFalse();
    assertThat(attempts.allow("192.0.2.2")).isTrue();
  }
}
