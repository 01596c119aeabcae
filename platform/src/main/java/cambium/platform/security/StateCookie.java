package cambium.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * State that the browser keeps for the server: out of reach of scripts, not sent along with
 * requests that other sites start in the background, and only over TLS where the page came over
 * TLS.
 */
public record StateCookie(String name) {
  /** The value that the browser sent, if any. */
  public @Nullable String read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  /** Leaves a value with the browser for so long. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }

  /** Takes it back. */
  public void clear(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }
}
