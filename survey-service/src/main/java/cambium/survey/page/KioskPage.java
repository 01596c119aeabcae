package cambium.survey.page;

import cambium.platform.web.Problem;
import cambium.survey.invitation.Codes;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A shared device that people answer at, one after another. The token of a typed code goes into the
 * page's memory only, never into an address: a browser would remember that.
 */
@Controller
class KioskPage {

  record Opened(String token) {}

  private final Codes codes;
  private final AnswerTexts texts;

  KioskPage(Codes codes, AnswerTexts texts) {
    this.codes = codes;
    this.texts = texts;
  }

  @GetMapping("/kiosk")
  String ask(Model model, HttpServletResponse response) {
    return AnswerPage.show(true, texts.jsonOfKiosk(), model, response);
  }

  @PostMapping("/kiosk")
  @ResponseBody
  Opened open(@RequestParam(defaultValue = "") String code, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return codes
        .tokenFor(code)
        .map(Opened::new)
        .orElseThrow(() -> Problem.notFound("No open round knows this code."));
  }
}
