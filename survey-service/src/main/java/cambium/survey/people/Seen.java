package cambium.survey.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which file somebody looked at, and beside which version of the directory. */
record Seen(long version, String file) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-([0-9a-f]{64})");

  static Seen of(long version, byte[] file) {
    return new Seen(version, digest(file));
  }

  static Optional<Seen> read(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new Seen(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  boolean isOf(byte[] other) {
    return file.equals(digest(other));
  }

  String text() {
    return version + "-" + file;
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
