package cambium.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who asks. A controller takes it as an argument.
 *
 * @param email verified address in lower case; null for programs and for whoever did not sign in
 * @param name how to greet; null for whoever did not sign in
 * @param admin whether this viewer administers and reads everything
 */
public record Viewer(@Nullable String email, @Nullable String name, boolean admin) {
  /** Whoever opens a public page without being signed in. */
  public static final Viewer NOBODY = new Viewer(null, null, false);

  /** The viewer of the current request. */
  public static Viewer current() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Viewer viewer ? viewer : NOBODY;
  }

  /** Whether this is a person or program with a valid token. */
  public boolean signedIn() {
    return name != null;
  }

  /** Ends the request with 403 unless the viewer administers (401 for nobody). */
  public void requireAdmin() {
    if (!signedIn()) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    if (!admin) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
