package cambium.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in on its way, kept by the browser alone. State, nonce and PKCE verifier are derived from
 * the seed and the page to return to. So the cookie needs no key that instances would have to
 * share: whoever changes it changes the state, and the provider's answer no longer fits.
 *
 * @param seed 256 random bits
 * @param returnTo a local path
 */
record SignInAttempt(String seed, String returnTo) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern COOKIE = Pattern.compile("([\\w-]{43})\\.([\\w-]{1,2000})");

  static SignInAttempt to(String returnTo) {
    byte[] seed = new byte[32];
    RANDOM.nextBytes(seed);
    return new SignInAttempt(TEXT.encodeToString(seed), returnTo);
  }

  static Optional<SignInAttempt> parse(@Nullable String cookie) {
    Matcher parts = COOKIE.matcher(cookie == null ? "" : cookie);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      byte[] path = Base64.getUrlDecoder().decode(parts.group(2));
      return Optional.of(
          new SignInAttempt(
              parts.group(1), LocalPath.orHome(new String(path, StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String cookie() {
    return seed + "." + TEXT.encodeToString(returnTo.getBytes(StandardCharsets.UTF_8));
  }

  String state() {
    return derived("state");
  }

  String nonce() {
    return derived("nonce");
  }

  String verifier() {
    return derived("verifier");
  }

  private String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return TEXT.encodeToString(
          mac.doFinal((purpose + " " + returnTo).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
