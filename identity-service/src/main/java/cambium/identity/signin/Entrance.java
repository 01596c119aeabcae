package cambium.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Where somebody goes who must sign in first: readers to the page for it, programs nowhere. */
@Component
public class Entrance implements AuthenticationEntryPoint {
  private final SignInCookie cookie;
  private final Identities identities;

  Entrance(SignInCookie cookie, Identities identities) {
    this.cookie = cookie;
    this.identities = identities;
  }

  /** Recognises those who have come in before. */
  public SignInFilter recognises() {
    return new SignInFilter(cookie, identities);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (request.getRequestURI().startsWith("/oauth2/authorize")) {
      ReturnCookie.remember(request, response);
      response.sendRedirect("/sign-in");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }
}
