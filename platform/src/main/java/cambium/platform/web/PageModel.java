package cambium.platform.web;

import cambium.platform.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What the layout shows on every page; calls of programs have none, and nothing is made for them.
 */
class PageModel implements HandlerInterceptor, WebMvcConfigurer {

  record LanguageLink(String tag, String name, String href, boolean current) {}

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    String view = page == null ? null : page.getViewName();
    if (page != null && view != null && !view.startsWith("redirect:")) {
      page.getModelMap()
          .addAttribute("languages", languages(request, RequestContextUtils.getLocale(request)))
          .addAttribute("signedInAs", signedInAs());
    }
  }

  private static List<LanguageLink> languages(HttpServletRequest request, Locale locale) {
    return Languages.ALL.stream()
        .map(
            tag ->
                new LanguageLink(
                    tag,
                    Languages.name(tag),
                    Languages.query(request.getQueryString(), tag),
                    tag.equals(locale.getLanguage())))
        .toList();
  }

  private static @Nullable String signedInAs() {
    Viewer viewer = Viewer.current();
    return viewer.email() != null ? viewer.email() : viewer.name();
  }
}
