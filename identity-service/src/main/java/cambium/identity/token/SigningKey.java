package cambium.identity.token;

import cambium.identity.key.Keys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;

/** The key that tokens are signed with: drawn once, so that tokens outlive a restart. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey of(Keys keys) {
    try {
      return RSAKey.parse(keys.keptOr("token-signing", SigningKey::draw));
    } catch (ParseException e) {
      throw new IllegalStateException("the kept signing key cannot be read", e);
    }
  }

  private static String draw() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA key can be drawn", e);
    }
  }
}
