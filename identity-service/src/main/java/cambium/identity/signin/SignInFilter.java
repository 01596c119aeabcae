package cambium.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a browser that has signed in, as long as the person is still in the directory. */
public final class SignInFilter extends OncePerRequestFilter {
  private final SignInCookie cookie;
  private final Identities identities;

  SignInFilter(SignInCookie cookie, Identities identities) {
    this.cookie = cookie;
    this.identities = identities;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/static/")
        || path.startsWith("/webjars/")
        || path.startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie
        .read(request)
        .flatMap(identities::byId)
        .ifPresent(
            identity -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(new SignedIn(identity));
              SecurityContextHolder.setContext(context);
            });
    chain.doFilter(request, response);
  }
}
