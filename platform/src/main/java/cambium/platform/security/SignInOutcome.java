package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After the provider: the ID token goes into the cookie, the browser back to where it was. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger log = LoggerFactory.getLogger(SignInOutcome.class);
  // Browsers drop longer ones without a word.
  private static final int LONGEST_COOKIE = 4_000;

  private final StateCookie cookie;
  private final Clock realTime;

  SignInOutcome(StateCookie cookie, Clock realTime) {
    this.cookie = cookie;
    this.realTime = realTime;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication known)
      throws IOException {
    if (!(known.getPrincipal() instanceof OidcUser person)
        || person.getIdToken().getTokenValue().length() > LONGEST_COOKIE) {
      log.error("the provider's ID token is missing or too long for a cookie");
      response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
      return;
    }
    OidcIdToken token = person.getIdToken();
    Instant expires = token.getExpiresAt();
    Duration age = expires == null ? Duration.ZERO : Duration.between(realTime.instant(), expires);
    cookie.write(request, response, token.getTokenValue(), age);
    response.sendRedirect(SignInAttempts.returnTo(request));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    log.warn("sign-in failed: {}", e.getMessage());
    boolean away = e instanceof ProviderUnavailable || e.getCause() instanceof ProviderUnavailable;
    response.sendError((away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST).value());
  }
}
