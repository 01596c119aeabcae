package cambium.survey.page;

import cambium.survey.calendar.CalendarSettings;
import cambium.survey.invitation.PersonalLinks;
import cambium.survey.people.Directory;
import cambium.survey.preference.ChoosingMailHours;
import cambium.survey.preference.ChoosingMailHours.Choice;
import cambium.survey.preference.MailHours;
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
 * Where a mail leads whoever wants to choose its hours. Looking at it changes nothing, nor does a
 * form without the word of the button that was pressed.
 */
@Controller
@RequestMapping("/mails/{round}/{key}")
class MailHoursPage {
  private final PersonalLinks links;
  private final ChoosingMailHours choosing;
  private final Directory directory;
  private final String zone;

  MailHoursPage(
      PersonalLinks links,
      ChoosingMailHours choosing,
      Directory directory,
      CalendarSettings calendar) {
    this.links = links;
    this.choosing = choosing;
    this.directory = directory;
    this.zone = calendar.zone().getId();
  }

  @GetMapping
  String ask(
      @PathVariable String round,
      @PathVariable String key,
      Model model,
      HttpServletResponse response) {
    return person(round, key)
        .map(person -> ask(choosing.of(person), false, model, response))
        .orElseGet(() -> over(model, response));
  }

  @PostMapping
  String choose(
      @PathVariable String round,
      @PathVariable String key,
      @RequestParam(name = "do", defaultValue = "") String pressed,
      @RequestParam(defaultValue = "-1") int from,
      @RequestParam(defaultValue = "-1") int until,
      @RequestParam(name = "every-day", defaultValue = "false") boolean everyDay,
      @RequestParam(name = "no-reminders", defaultValue = "false") boolean noReminders,
      Model model,
      HttpServletResponse response) {
    Optional<String> found = person(round, key);
    if (found.isEmpty()) {
      return over(model, response);
    }
    String person = found.get();
    switch (pressed) {
      case "keep" -> {
        MailHours hours = new MailHours(from, until, everyDay);
        if (!hours.errors().isEmpty()) {
          response.setStatus(HttpStatus.BAD_REQUEST.value());
          return ask(new Choice(hours, !noReminders, false), true, model, response);
        }
        choosing.choose(person, hours, !noReminders);
        return show("kept", model, response);
      }
      case "forget" -> {
        choosing.forget(person);
        return show("forgotten", model, response);
      }
      default -> {
        return ask(choosing.of(person), false, model, response);
      }
    }
  }

  /** Nothing is kept for somebody who has left, though the link may still be whole. */
  private Optional<String> person(String round, String key) {
    return links
        .personOfChoiceKey(round, key)
        .filter(person -> directory.people().find(person).isPresent());
  }

  private String ask(Choice choice, boolean wrong, Model model, HttpServletResponse response) {
    model.addAttribute("choice", choice).addAttribute("wrong", wrong).addAttribute("zone", zone);
    return show("ask", model, response);
  }

  private static String over(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return show("over", model, response);
  }

  private static String show(String state, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute("state", state);
    return "survey/mail-hours";
  }
}
