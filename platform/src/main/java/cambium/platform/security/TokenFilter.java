package cambium.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the viewer by a bearer token, else by the sign-in cookie. It runs before the CSRF
 * check, so that a call without a valid token is unauthorised and not merely forbidden. A bad
 * bearer token ends the request; a bad cookie counts as none.
 */
final class TokenFilter extends OncePerRequestFilter {
  private static final String BY_COOKIE = TokenFilter.class.getName() + ".cookie";
  private static final String REFUSED = TokenFilter.class.getName() + ".refused";

  private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();
  private final TrustedProviders providers;
  private final Viewers viewers;
  private final StateCookie cookie;
  private final Refusals refusals;

  TokenFilter(TrustedProviders providers, Viewers viewers, StateCookie cookie, Refusals refusals) {
    this.providers = providers;
    this.viewers = viewers;
    this.cookie = cookie;
    this.refusals = refusals;
  }

  /** Whether the browser itself vouches for this request, as it would for a forged one. */
  static boolean isByCookie(HttpServletRequest request) {
    return request.getAttribute(BY_COOKIE) != null;
  }

  /** Why the viewer is not known: a provider that was away weighs more than having no token. */
  static AuthenticationException reason(HttpServletRequest request, AuthenticationException e) {
    return request.getAttribute(REFUSED) instanceof ProviderUnavailable unavailable
        ? unavailable
        : e;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      String token = bearer.resolve(request);
      if (token != null) {
        recognise(token);
      } else {
        recogniseByCookie(request);
      }
    } catch (AuthenticationException e) {
      refusals.commence(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private void recogniseByCookie(HttpServletRequest request) {
    String token = cookie.read(request);
    if (token == null) {
      return;
    }
    try {
      recognise(token);
      request.setAttribute(BY_COOKIE, true);
    } catch (AuthenticationException e) {
      request.setAttribute(REFUSED, e);
    }
  }

  private void recognise(String token) {
    Viewer viewer = viewers.of(providers.read(token));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken(viewer, token, List.of()));
    SecurityContextHolder.setContext(context);
  }
}
