package cambium.platform.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses what the same provider issued for somebody else's application. An ID token names its
 * client as audience, an access token there or as the party that asked for it.
 */
final class IssuedForUs implements OAuth2TokenValidator<Jwt> {
  private static final OAuth2Error FOR_OTHERS =
      new OAuth2Error("invalid_token", "The token was issued for another application", null);

  private final Set<String> ours;

  IssuedForUs(String clientId) {
    this.ours =
        clientId.equals(Clients.PROGRAMS) ? Set.of(clientId) : Set.of(clientId, Clients.PROGRAMS);
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    List<String> audience = token.getAudience();
    boolean forUs =
        (audience != null && audience.stream().anyMatch(ours::contains))
            || isOurs(token.getClaims().get("azp"))
            || isOurs(token.getClaims().get("client_id"));
    return forUs
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(FOR_OTHERS);
  }

  private boolean isOurs(@Nullable Object client) {
    return client instanceof String id && ours.contains(id);
  }
}
