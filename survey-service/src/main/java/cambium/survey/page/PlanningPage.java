package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.round.DraftingRound;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a round is planned. */
@Controller
class PlanningPage {

  private static final int USUAL_DAYS = 14;
  private static final LocalTime USUAL_END = LocalTime.of(16, 0);

  /** One thing that a round can ask: a questionnaire alone, or with one of its modules. */
  record Choice(String value, String title, String module) {}

  private final DraftingRound drafting;
  private final Questionnaires questionnaires;
  private final Clock clock;
  private final ZoneId zone;

  PlanningPage(
      DraftingRound drafting,
      Questionnaires questionnaires,
      Clock clock,
      CalendarSettings calendar) {
    this.drafting = drafting;
    this.questionnaires = questionnaires;
    this.clock = clock;
    this.zone = calendar.zone();
  }

  @GetMapping("/rounds/new")
  String plan(Viewer viewer, Locale locale, Model model) {
    viewer.requireAdmin();
    var end = LocalDateTime.ofInstant(clock.instant(), zone).plusDays(USUAL_DAYS).with(USUAL_END);
    var choices = choices(locale);
    model.addAttribute(
        "form", new RoundForm(choices.get(0).value(), "", end.toString(), "5", "", null));
    describe(locale).forEach(model::addAttribute);
    model.addAttribute("wrong", List.of());
    return "survey/planning";
  }

  @PostMapping("/rounds")
  ModelAndView draft(Viewer viewer, Locale locale, @ModelAttribute("form") RoundForm form) {
    viewer.requireAdmin();
    try {
      var round = drafting.draft(form.request(zone));
      return new ModelAndView("redirect:/rounds/" + round.id());
    } catch (Problem refused) {
      return new ModelAndView("survey/planning", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("wrong", Refusal.fields(refused))
          .addAllObjects(describe(locale));
    }
  }

  private Map<String, Object> describe(Locale locale) {
    return Map.of("choices", choices(locale), "zone", zone.getId(), "tongues", Tongues.names());
  }

  private List<Choice> choices(Locale locale) {
    var choices = new ArrayList<Choice>();
    for (var questionnaire : questionnaires.newest()) {
      var title = in(locale, questionnaire.title());
      questionnaire
          .describedModules()
          .forEach(
              module ->
                  choices.add(
                      new Choice(
                          questionnaire.id() + "/" + module.id(),
                          title,
                          in(locale, module.title()))));
      choices.add(new Choice(questionnaire.id(), title, ""));
    }
    return choices;
  }

  private static String in(Locale locale, Map<String, String> texts) {
    return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("en", ""));
  }
}
