package cambium.survey.page;

import cambium.platform.web.Problem;
import cambium.survey.invitation.Codes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody without a mailbox types a code; a plain form that needs no script. */
@Controller
class CodePage {

  private final Codes codes;

  CodePage(Codes codes) {
    this.codes = codes;
  }

  @GetMapping("/code")
  String ask(Model model) {
    model.addAttribute("code", "").addAttribute("refused", "");
    return "survey/code";
  }

  @PostMapping("/code")
  ModelAndView follow(@RequestParam(defaultValue = "") String code) {
    try {
      return codes
          .tokenFor(code)
          .map(token -> new ModelAndView(answerPage(token)))
          .orElseGet(() -> refused(code, "unknown", HttpStatus.NOT_FOUND));
    } catch (Problem tooMany) {
      return refused(code, "too-many", HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  private static RedirectView answerPage(String token) {
    var view = new RedirectView("/r#" + token);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private static ModelAndView refused(String code, String why, HttpStatus status) {
    var page = new ModelAndView("survey/code", status);
    page.addObject("code", code).addObject("refused", why);
    return page;
  }
}
