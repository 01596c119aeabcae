package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A page of this very service to come back to; never a way out to another site. */
public final class LocalPath {
  private static final int LONGEST = 1_500;

  private LocalPath() {}

  /** The path itself where it is safe to redirect to, else the start page. */
  public static String orHome(@Nullable String path) {
    return path != null && isLocal(path) ? path : "/";
  }

  /** What the browser asks for now, to come back to; the start page where it cannot be repeated. */
  public static String of(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static boolean isLocal(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }
}
