package cambium.platform.security;

import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The CSRF token in a cookie of its own name; pages carry it in forms and, for htmx, a header. */
public final class CsrfCookie {
  /**
   * A request that the cookie vouches for is no new sign-in: without a session every one of them
   * would look like one, and throw away the token that the open page still carries.
   */
  public static final SessionAuthenticationStrategy KEPT = new NullAuthenticatedSessionStrategy();

  private CsrfCookie() {}

  /** The repository for a service's CSRF cookie. */
  public static CookieCsrfTokenRepository named(String name) {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName(name);
    repository.setHeaderName("X-CSRF-TOKEN");
    repository.setCookiePath("/");
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return repository;
  }
}
