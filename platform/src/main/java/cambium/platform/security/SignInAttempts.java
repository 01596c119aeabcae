package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** Sends people to the provider and recognises them when they come back, to any instance. */
final class SignInAttempts
    implements OAuth2AuthorizationRequestResolver,
        AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  /** Parameter of the page that starts a sign-in: where to go afterwards. */
  static final String RETURN_TO = "return";

  private static final String ATTEMPT = SignInAttempts.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final SignInClient client;
  private final StateCookie cookie;
  private final DefaultOAuth2AuthorizationRequestResolver requests;

  SignInAttempts(SignInClient client, StateCookie cookie) {
    this.client = client;
    this.cookie = cookie;
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(client);
  }

  /** Where the attempt that was just completed wants to go. */
  static String returnTo(HttpServletRequest request) {
    return request.getAttribute(ATTEMPT) instanceof SignInAttempt attempt
        ? attempt.returnTo()
        : "/";
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    OAuth2AuthorizationRequest started = requests.resolve(request);
    return started == null ? null : fitted(started, request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registrationId) {
    OAuth2AuthorizationRequest started = requests.resolve(request, registrationId);
    return started == null ? null : fitted(started, request);
  }

  private OAuth2AuthorizationRequest fitted(
      OAuth2AuthorizationRequest started, HttpServletRequest request) {
    SignInAttempt attempt = SignInAttempt.to(LocalPath.orHome(request.getParameter(RETURN_TO)));
    request.setAttribute(ATTEMPT, attempt);
    return filled(OAuth2AuthorizationRequest.from(started), attempt);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest started,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (request.getAttribute(ATTEMPT) instanceof SignInAttempt attempt) {
      cookie.write(request, response, attempt.cookie(), PATIENCE);
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    SignInAttempt attempt = SignInAttempt.parse(cookie.read(request)).orElse(null);
    if (attempt == null
        || !attempt.state().equals(request.getParameter(OAuth2ParameterNames.STATE))) {
      return null;
    }
    request.setAttribute(ATTEMPT, attempt);
    ClientRegistration registration = client.registration();
    return filled(
        OAuth2AuthorizationRequest.authorizationCode()
            .clientId(registration.getClientId())
            .authorizationUri(client.authorizationAddress())
            .redirectUri(request.getRequestURL().toString())
            .scopes(registration.getScopes())
            .attributes(
                all -> all.put(OAuth2ParameterNames.REGISTRATION_ID, SignInClient.REGISTRATION)),
        attempt);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest started = loadAuthorizationRequest(request);
    if (started != null) {
      cookie.clear(request, response);
    }
    return started;
  }

  private static OAuth2AuthorizationRequest filled(
      OAuth2AuthorizationRequest.Builder request, SignInAttempt attempt) {
    return request
        .state(attempt.state())
        .attributes(
            all -> {
              all.put(OidcParameterNames.NONCE, attempt.nonce());
              all.put(PkceParameterNames.CODE_VERIFIER, attempt.verifier());
            })
        .additionalParameters(
            all -> {
              all.put(OidcParameterNames.NONCE, Sha256.text(attempt.nonce()));
              all.put(PkceParameterNames.CODE_CHALLENGE, Sha256.text(attempt.verifier()));
              all.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
            })
        .build();
  }
}
