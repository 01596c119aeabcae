package cambium.platform.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * A trusted provider, asked for its endpoints and keys only when a token or a sign-in needs them,
 * so that a service starts before it. Keys outlive an outage of the provider.
 */
final class KnownProvider {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int KEY_BYTES = 512 * 1024;
  private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
  private static final Duration KEYS_WAIT = Duration.ofSeconds(5);
  private static final Duration KEYS_ASKED_AGAIN = Duration.ofSeconds(1);
  private static final Duration KEYS_KEPT = Duration.ofDays(1);

  private final Provider provider;
  private volatile @Nullable Endpoints endpoints;
  private volatile @Nullable JwtDecoder decoder;

  KnownProvider(Provider provider) {
    this.provider = provider;
  }

  Provider provider() {
    return provider;
  }

  Endpoints endpoints() {
    Endpoints known = endpoints;
    if (known == null) {
      known = Endpoints.discover(provider);
      endpoints = known;
    }
    return known;
  }

  /**
   * The claims of a good token.
   *
   * @throws InvalidBearerTokenException if it is not good
   * @throws ProviderUnavailable if nobody can tell
   */
  Jwt read(String token) {
    try {
      return decoder().decode(token);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("the token is not valid", e);
    } catch (JwtException e) {
      if (e.getCause() instanceof RateLimitReachedException) {
        throw new InvalidBearerTokenException("the token's key is unknown", e);
      }
      throw new ProviderUnavailable("no keys from " + provider.reachedAt(), e);
    }
  }

  JwtDecoder decoder() {
    JwtDecoder known = decoder;
    if (known == null) {
      known = newDecoder(endpoints().keys());
      decoder = known;
    }
    return known;
  }

  private JwtDecoder newDecoder(String keys) {
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSource(
                JWKSourceBuilder.<SecurityContext>create(
                        url(keys),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEY_BYTES))
                    .cache(KEYS_FRESH.toMillis(), KEYS_WAIT.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_ASKED_AGAIN.toMillis())
                    .outageTolerant(KEYS_KEPT.toMillis())
                    .build())
            .jwsAlgorithms(all -> all.addAll(Arrays.asList(SignatureAlgorithm.values())))
            .build();
    made.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            new JwtIssuerValidator(provider.issuer()),
            new IssuedForUs(provider.clientId())));
    return made;
  }

  private static java.net.URL url(String address) {
    try {
      return URI.create(address).toURL();
    } catch (MalformedURLException e) {
      throw new ProviderUnavailable("no address: " + address, e);
    }
  }
}
