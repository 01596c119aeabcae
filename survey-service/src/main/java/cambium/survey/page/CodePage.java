package cambium.survey.page;

import cambium.platform.web.Problem;
import cambium.survey.invitation.Codes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where somebody without a mailbox types a code, or pastes a personal link where no script runs.
 * With a script the answer page follows, without one the plain form.
 */
@Controller
class CodePage {
  private static final Pattern LINK = Pattern.compile("(?:.*#)?([A-Za-z0-9_-]{43})");

  private final Codes codes;
  private final PlainAnswerPage plain;

  CodePage(Codes codes, PlainAnswerPage plain) {
    this.codes = codes;
    this.plain = plain;
  }

  @GetMapping("/code")
  ModelAndView ask(HttpServletResponse response) {
    return page("", "", HttpStatus.OK, response);
  }

  /**
   * @param script whether the page ran a script
   */
  @PostMapping("/code")
  ModelAndView follow(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "false") String script,
      Locale locale,
      HttpServletResponse response) {
    try {
      return tokenOf(code.strip())
          .flatMap(
              token ->
                  script.equals("true")
                      ? Optional.of(answerPage(token))
                      : plain.open(token, locale, response))
          .orElseGet(() -> page(code, "unknown", HttpStatus.NOT_FOUND, response));
    } catch (Problem tooMany) {
      return page(code, "too-many", HttpStatus.TOO_MANY_REQUESTS, response);
    }
  }

  private Optional<String> tokenOf(String typed) {
    var link = LINK.matcher(typed);
    return link.matches() ? Optional.of(link.group(1)) : codes.tokenFor(typed);
  }

  private static ModelAndView answerPage(String token) {
    var view = new RedirectView("/r#" + token);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }

  static ModelAndView page(
      String code, String refused, HttpStatus status, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    var page = new ModelAndView("survey/code", status);
    page.addObject("code", code).addObject("refused", refused);
    return page;
  }
}
