package cambium.survey.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a person for a link about mails. Such a link passes through logs that the personal one
 * never reaches; so it says neither who it is for nor which seat is theirs, opens nothing, and ends
 * with the round's secret. What is sealed for one purpose is nothing for the other.
 */
final class SealedKeys {
  /** What the holder of such a key may do. */
  enum Purpose {
    STOP_REMINDERS,
    CHOOSE_HOURS
  }

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedKeys() {}

  static String seal(Purpose purpose, String secret, String person) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, purpose, secret, nonce)
              .doFinal(person.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** Empty for everything that was not sealed for this with this secret. */
  static Optional<String> open(Purpose purpose, String secret, String key) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(key));
      if (all.remaining() <= NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      byte[] sealed = new byte[all.remaining()];
      all.get(sealed);
      byte[] person = cipher(Cipher.DECRYPT_MODE, purpose, secret, nonce).doFinal(sealed);
      return Optional.of(new String(person, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, Purpose purpose, String secret, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode,
        new SecretKeySpec(Tokens.sealing(secret, purpose.name()), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
