package cambium.survey.invitation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives tokens and codes from a round's secret, so that neither has to be kept. What is derived
 * for one purpose never equals what is derived for another.
 */
final class Tokens {

  private Tokens() {}

  /** 43 characters that fit into a link. */
  static String ofPerson(String secret, String person) {
    return base64(hmac(secret, "person:" + person));
  }

  /** What somebody without an address types: 60 bits in {@link Crockford} characters. */
  static String code(String secret, String person) {
    return Crockford.write(hmac(secret, "code:" + person));
  }

  /** The token that a code stands for; only the code is needed to derive it. */
  static String ofCode(String secret, String code) {
    return base64(hmac(secret, "token-of-code:" + code));
  }

  /** What only this round can seal and open with, for one purpose. */
  static byte[] sealing(String secret, String purpose) {
    return hmac(secret, "seal:" + purpose);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
