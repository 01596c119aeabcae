package cambium.platform.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Cambium's own provider, which programs get their tokens from, and the one people sign in with.
 */
final class TrustedProviders {
  private final Map<String, KnownProvider> byIssuer = new LinkedHashMap<>();
  private final KnownProvider signIn;

  TrustedProviders(String identityUrl, String identityInternalUrl, OidcSettings oidc) {
    boolean external = !oidc.issuer().isBlank() && !oidc.issuer().equals(identityUrl);
    add(
        Provider.of(
            identityUrl,
            identityInternalUrl.isBlank() && !external ? oidc.internalUrl() : identityInternalUrl,
            external ? Clients.PEOPLE : oidc.clientId()));
    if (external) {
      add(Provider.of(oidc.issuer(), oidc.internalUrl(), oidc.clientId()));
    }
    signIn =
        Objects.requireNonNull(byIssuer.get(external ? oidc.issuer() : identityUrl), "provider");
  }

  private void add(Provider provider) {
    byIssuer.put(provider.issuer(), new KnownProvider(provider));
  }

  KnownProvider signIn() {
    return signIn;
  }

  /** The addresses that a form may end up at when it leads through sign-in or sign-out. */
  Iterable<String> issuers() {
    return byIssuer.keySet();
  }

  /**
   * The claims of a good token of any of them.
   *
   * @throws InvalidBearerTokenException if it is not good
   * @throws ProviderUnavailable if nobody can tell
   */
  Jwt read(String token) {
    KnownProvider provider = byIssuer.get(issuer(token));
    if (provider == null) {
      throw new InvalidBearerTokenException("the token's issuer is not trusted");
    }
    return provider.read(token);
  }

  private static @Nullable String issuer(String token) {
    try {
      return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
    } catch (ParseException e) {
      throw new InvalidBearerTokenException("not a token", e);
    }
  }
}
