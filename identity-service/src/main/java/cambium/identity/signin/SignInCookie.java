package cambium.identity.signin;

import cambium.identity.key.Keys;
import cambium.platform.security.StateCookie;
import cambium.platform.time.RealTime;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The browser's memory of who signed in: a token signed with a key of its own, for a working day of
 * real time, whatever the one clock says.
 */
@Component
class SignInCookie {
  private static final Duration A_WORKING_DAY = Duration.ofHours(8);

  private final StateCookie cookie = new StateCookie("cambium-identity");
  private final byte[] key;

  SignInCookie(Keys keys) {
    this.key = keys.keptOr("sign-in-cookie", Keys::random).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whose id stands in a good cookie. */
  Optional<String> read(HttpServletRequest request) {
    String value = cookie.read(request);
    if (value == null) {
      return Optional.empty();
    }
    try {
      SignedJWT token = SignedJWT.parse(value);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      boolean good =
          token.verify(new MACVerifier(key))
              && claims.getExpirationTime().toInstant().isAfter(RealTime.CLOCK.instant());
      return good ? Optional.ofNullable(claims.getSubject()) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  void write(HttpServletRequest request, HttpServletResponse response, String identity) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(identity)
            .claim("exp", RealTime.CLOCK.instant().plus(A_WORKING_DAY).getEpochSecond())
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
    cookie.write(request, response, token.serialize(), A_WORKING_DAY);
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    cookie.clear(request, response);
  }
}
