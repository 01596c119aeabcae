package cambium.identity.token;

import cambium.identity.signin.Identity;
import cambium.identity.signin.SignedIn;
import cambium.platform.security.Clients;
import cambium.platform.time.RealTime;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What stands in a token beyond the standard's minimum. */
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final Duration A_WORKING_DAY = Duration.ofHours(8);
  private static final String SCOPE = "scope";

  @Override
  public void customize(JwtEncodingContext context) {
    JwtClaimsSet.Builder claims = context.getClaims();
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      // Also for a program that did not ask for the one scope there is.
      claims.claim(SCOPE, List.of(Clients.ADMINISTERS));
    } else if (context.getPrincipal() instanceof SignedIn signedIn) {
      describe(signedIn.identity(), claims);
      if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
        claims.expiresAt(RealTime.CLOCK.instant().plus(A_WORKING_DAY));
      }
    }
  }

  private static void describe(Identity identity, JwtClaimsSet.Builder claims) {
    claims
        .subject(identity.id())
        .claim(StandardClaimNames.NAME, identity.name())
        .claim(StandardClaimNames.LOCALE, identity.language());
    String email = identity.email();
    if (email != null) {
      claims.claim(StandardClaimNames.EMAIL, email).claim(StandardClaimNames.EMAIL_VERIFIED, true);
    }
    if (identity.admin()) {
      claims.claim(SCOPE, Clients.ADMINISTERS);
    }
  }
}
