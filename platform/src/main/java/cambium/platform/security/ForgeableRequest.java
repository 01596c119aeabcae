package cambium.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request that another site could make a browser send: it changes something, and nothing but the
 * cookie says who it is from. Public paths take no authority from the cookie.
 */
final class ForgeableRequest implements RequestMatcher {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final List<RequestMatcher> open;

  ForgeableRequest(List<String> publicPaths) {
    this.open =
        publicPaths.stream()
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList();
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return TokenFilter.isByCookie(request)
        && !HARMLESS.contains(request.getMethod())
        && open.stream().noneMatch(path -> path.matches(request));
  }
}
