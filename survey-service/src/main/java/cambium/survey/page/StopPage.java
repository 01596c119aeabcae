package cambium.survey.page;

import cambium.survey.reminder.StoppingReminders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a reminder leads whoever wants no more of them, and where a mail program posts for them
 * (RFC 8058). Looking at it changes nothing, nor does a form without the words that the RFC names.
 */
@Controller
@RequestMapping("/stop/{round}/{key}")
class StopPage {
  private static final String ONE_CLICK = "One-Click";

  private final StoppingReminders stopping;

  StopPage(StoppingReminders stopping) {
    this.stopping = stopping;
  }

  @GetMapping
  String ask(Model model, HttpServletResponse response) {
    return show("ask", model, response);
  }

  @PostMapping
  String stop(
      @PathVariable String round,
      @PathVariable String key,
      @RequestParam("List-Unsubscribe") Optional<String> word,
      Model model,
      HttpServletResponse response) {
    if (word.filter(ONE_CLICK::equals).isEmpty()) {
      return show("ask", model, response);
    }
    if (stopping.stop(round, key)) {
      return show("done", model, response);
    }
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return show("over", model, response);
  }

  private static String show(String state, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute("state", state);
    return "survey/stop";
  }
}
