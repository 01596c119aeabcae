package cambium.survey.response;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What follows from a token, one way only. */
final class Keys {
  private static final int RECEIPT_BYTES = 10;

  private Keys() {}

  /** The key of the seat that a token opens. */
  static String seat(String token) {
    return HexFormat.of().formatHex(sha256(token));
  }

  /** Which of so many equal parts of all keys this one is in; the parts are in the keys' order. */
  static int share(String key, int shares) {
    return (int) ((Long.parseLong(key, 0, 8, 16) * shares) >>> 32);
  }

  /**
   * What somebody can show of a version. Only who has the token can make it, so that a receipt that
   * is shown leads nobody to the seat.
   */
  static String receipt(String token, int version) {
    byte[] hash = sha256("receipt:" + version + ":" + token);
    return HexFormat.of().formatHex(hash, 0, RECEIPT_BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
