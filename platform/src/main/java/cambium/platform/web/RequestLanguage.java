package cambium.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Reads the language from each request; nothing is remembered. */
final class RequestLanguage implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Languages.choose(request.getParameter("lang"), request.getHeader("Accept-Language"));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language comes with each request");
  }
}
