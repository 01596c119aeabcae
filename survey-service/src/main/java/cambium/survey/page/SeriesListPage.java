package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.people.Directory;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.series.ReadingSeries;
import cambium.survey.series.SeriesView;
import cambium.survey.series.StartingSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All series, and where a new one is started. */
@Controller
class SeriesListPage {
  private static final SeriesForm USUAL =
      new SeriesForm("", "cambium-pulse", "month", "", "", "08:00", "10", "16:00", "5", "");

  /** One series in the list. */
  record Line(SeriesView series, String recurrence, String next) {}

  private final ReadingSeries reading;
  private final StartingSeries starting;
  private final SeriesTexts texts;
  private final Questionnaires questionnaires;
  private final Directory directory;
  private final CalendarSettings settings;
  private final Clock clock;

  SeriesListPage(
      ReadingSeries reading,
      StartingSeries starting,
      SeriesTexts texts,
      Questionnaires questionnaires,
      Directory directory,
      CalendarSettings settings,
      Clock clock) {
    this.reading = reading;
    this.starting = starting;
    this.texts = texts;
    this.questionnaires = questionnaires;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/series")
  ModelAndView all(Viewer viewer, Locale locale) {
    viewer.requireAdmin();
    return new ModelAndView("survey/series")
        .addObject("hasPeople", directory.people().tree().isPresent())
        .addObject("lines", reading.all().stream().map(each -> line(each, locale)).toList());
  }

  private Line line(SeriesView series, Locale locale) {
    String next = series.next().isEmpty() ? "" : texts.moment(series.next().get(0).opens(), locale);
    return new Line(series, texts.recurrence(series, locale), next);
  }

  @GetMapping("/series/new")
  ModelAndView plan(Viewer viewer, Locale locale) {
    viewer.requireAdmin();
    String tomorrow = LocalDate.ofInstant(clock.instant(), settings.zone()).plusDays(1).toString();
    return form(USUAL.startingOn(tomorrow), Map.of(), locale);
  }

  @PostMapping("/series")
  ModelAndView start(Viewer viewer, Locale locale, @ModelAttribute("form") SeriesForm form) {
    viewer.requireAdmin();
    try {
      return new ModelAndView(
          "redirect:/series/" + starting.start(form.request(locale.getLanguage())));
    } catch (Problem refused) {
      ModelAndView again = form(form, texts.wrong(refused, locale), locale);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
  }

  private ModelAndView form(SeriesForm form, Map<String, String> wrong, Locale locale) {
    Map<String, String> choices = new LinkedHashMap<>();
    questionnaires
        .all()
        .forEach(each -> choices.put(each.id(), texts.questionnaire(each.id(), locale)));
    return new ModelAndView("survey/series-new")
        .addObject("form", form)
        .addObject("wrong", wrong)
        .addObject("choices", choices)
        .addObject("zone", settings.zone().getId());
  }
}
