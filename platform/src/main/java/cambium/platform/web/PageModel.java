package cambium.platform.web;

import cambium.platform.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

  record LanguageLink(String tag, String name, String href, boolean current) {}

  @ModelAttribute("languages")
  List<LanguageLink> languages(HttpServletRequest request, Locale locale) {
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

  @ModelAttribute("signedInAs")
  @Nullable String signedInAs() {
    var viewer = Viewer.current();
    return viewer.email() != null ? viewer.email() : viewer.name();
  }
}
