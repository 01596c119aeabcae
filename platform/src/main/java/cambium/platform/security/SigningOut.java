package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Forgets the viewer here and leads on to the provider, which may remember too. */
final class SigningOut implements LogoutHandler, LogoutSuccessHandler {
  private final KnownProvider provider;
  private final StateCookie cookie;

  SigningOut(KnownProvider provider, StateCookie cookie) {
    this.provider = provider;
    this.cookie = cookie;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
    cookie.clear(request, response);
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known)
      throws IOException {
    response.sendRedirect(next());
  }

  private String next() {
    try {
      String endSession = provider.endpoints().endSession();
      if (endSession != null) {
        return UriComponentsBuilder.fromUriString(endSession)
            .queryParam("client_id", "{client}")
            .encode()
            .buildAndExpand(provider.provider().clientId())
            .toUriString();
      }
    } catch (ProviderUnavailable e) {
      // Signed out here all the same.
    }
    return provider.provider().issuer();
  }
}
