package cambium.survey.invitation;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32: characters that people can read aloud and type without mistakes. */
final class Crockford {
  static final int LENGTH = 12;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  /** The first 60 bits. */
  static String write(byte[] bytes) {
    long bits = ByteBuffer.wrap(bytes).getLong() >>> 4;
    StringBuilder code = new StringBuilder(LENGTH);
    for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
      code.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
    }
    return code.toString();
  }

  /** In groups of four, as it is printed. */
  static String grouped(String code) {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }

  /** What somebody meant who typed this; empty if it cannot be a code. */
  static Optional<String> read(String typed) {
    String code =
        typed
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean valid =
        code.length() == LENGTH && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
    return valid ? Optional.of(code) : Optional.empty();
  }
}
