package cambium.identity.signin;

import cambium.platform.security.LocalPath;
import cambium.platform.security.StateCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Remembers, in the browser, which service asked for the sign-in that is on its way. */
final class ReturnCookie {
  private static final StateCookie COOKIE = new StateCookie("cambium-identity-return");
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private ReturnCookie() {}

  static void remember(HttpServletRequest request, HttpServletResponse response) {
    byte[] path = LocalPath.of(request).getBytes(StandardCharsets.UTF_8);
    COOKIE.write(
        request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(path), PATIENCE);
  }

  /** Where to go now; the start page if nobody asked. */
  static String take(HttpServletRequest request, HttpServletResponse response) {
    String kept = COOKIE.read(request);
    if (kept == null) {
      return "/";
    }
    COOKIE.clear(request, response);
    try {
      byte[] path = Base64.getUrlDecoder().decode(kept);
      return LocalPath.orHome(new String(path, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
