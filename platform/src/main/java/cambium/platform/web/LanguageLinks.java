package cambium.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Carries a language that was asked for in the address on to the links of the page. */
class LanguageLinks extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = asked(request.getQueryString());
    chain.doFilter(request, asked.isEmpty() ? response : new Carrying(response, asked));
  }

  private static String asked(@Nullable String query) {
    if (query != null) {
      for (var part : query.split("&", -1)) {
        if (part.startsWith("lang=")) {
          return Languages.of(part.substring("lang=".length())).orElse("");
        }
      }
    }
    return "";
  }

  static String carry(String url, String tag) {
    boolean ownPage =
        url.startsWith("/")
            && !url.startsWith("//")
            && !url.startsWith("/static/")
            && !url.startsWith("/webjars/")
            && !url.contains("?lang=")
            && !url.contains("&lang=");
    if (!ownPage) {
      return url;
    }
    int fragment = url.indexOf('#');
    var page = fragment < 0 ? url : url.substring(0, fragment);
    return page + (page.contains("?") ? "&" : "?") + "lang=" + tag + url.substring(page.length());
  }

  private static final class Carrying extends HttpServletResponseWrapper {

    private final String tag;

    Carrying(HttpServletResponse response, String tag) {
      super(response);
      this.tag = tag;
    }

    @Override
    public String encodeURL(String url) {
      return super.encodeURL(carry(url, tag));
    }

    @Override
    public String encodeRedirectURL(String url) {
      return super.encodeRedirectURL(carry(url, tag));
    }
  }
}
