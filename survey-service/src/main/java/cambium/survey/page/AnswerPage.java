package cambium.survey.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page behind every personal link. It is the same for everybody: the token stays in the
 * browser.
 */
@Controller
class AnswerPage {

  private final AnswerTexts texts;

  AnswerPage(AnswerTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/r")
  String answer(Model model, HttpServletResponse response) {
    return show(false, texts.json(), model, response);
  }

  static String show(boolean kiosk, String texts, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute("kiosk", kiosk).addAttribute("texts", texts);
    return "survey/answer";
  }
}
