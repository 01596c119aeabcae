package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.platform.web.Languages;
import cambium.platform.web.Problem;
import cambium.survey.page.SeriesPlan.Attempt;
import cambium.survey.series.ChangeRequest;
import cambium.survey.series.ChangingPlan;
import cambium.survey.series.ReadingSeries;
import cambium.survey.series.SeriesView;
import cambium.survey.series.SteeringSeries;
import cambium.survey.series.TellingDecided;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One series: its plan, which can be changed, and what became of it so far. */
@Controller
@RequestMapping("/series/{id}")
class SeriesPage {
  private static final List<String> FIELDS = List.of("opens", "closes", "module", "title");

  private final ReadingSeries reading;
  private final ChangingPlan changing;
  private final SteeringSeries steering;
  private final TellingDecided telling;
  private final SeriesTexts texts;

  SeriesPage(
      ReadingSeries reading,
      ChangingPlan changing,
      SteeringSeries steering,
      TellingDecided telling,
      SeriesTexts texts) {
    this.reading = reading;
    this.changing = changing;
    this.steering = steering;
    this.telling = telling;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView show(
      Viewer viewer,
      Locale locale,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String done) {
    viewer.requireAdmin();
    return page("survey/series-plan", locale, id, null)
        .addObject("problem", problem)
        .addObject("done", done);
  }

  /** The part of the page that changes, where the browser has asked for that alone. */
  @PostMapping("/pulses/{occurrence}")
  ModelAndView change(
      Viewer viewer,
      Locale locale,
      @PathVariable String id,
      @PathVariable LocalDate occurrence,
      @RequestParam Map<String, String> form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
    viewer.requireAdmin();
    String template = fragment == null ? "survey/series-plan" : "survey/series-plan :: plan";
    try {
      changing.change(id, occurrence, request(form));
    } catch (Problem refused) {
      Map<String, String> wrong = texts.wrong(refused, locale);
      Attempt attempt = new Attempt(occurrence, values(form), wrong);
      ModelAndView again =
          page(template, locale, id, attempt)
              .addObject("problem", wrong.isEmpty() ? refused.slug() : "field");
      again.setStatus(fragment == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
      return again;
    }
    return fragment == null
        ? new ModelAndView("redirect:/series/" + id + "?done=" + occurrence + "#plan")
        : page(template, locale, id, null).addObject("done", occurrence.toString());
  }

  /** Which button was pressed says what is meant. */
  private static ChangeRequest request(Map<String, String> form) {
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    switch (form.getOrDefault("act", "save")) {
      case "skip" -> fields.put("skip", Optional.of("true"));
      case "back" -> fields.put("skip", Optional.of("false"));
      case "usual" -> FIELDS.forEach(field -> fields.put(field, Optional.empty()));
      default ->
          values(form).forEach((field, value) -> fields.put(field, Optional.ofNullable(value)));
    }
    return new ChangeRequest(fields);
  }

  private static Map<String, String> values(Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.stream()
        .filter(form::containsKey)
        .filter(field -> !field.equals("module") || !form.getOrDefault(field, "").isBlank())
        .forEach(field -> values.put(field, form.getOrDefault(field, "")));
    return values;
  }

  @PostMapping("/decided")
  String tell(Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> form) {
    Map<String, @Nullable String> decided = new LinkedHashMap<>();
    Languages.ALL.forEach(language -> decided.put(language, form.get("decided-" + language)));
    return act(viewer, id, series -> telling.tell(series, decided));
  }

  @PostMapping("/pause")
  String pause(Viewer viewer, @PathVariable String id) {
    return act(viewer, id, steering::pause);
  }

  @PostMapping("/resume")
  String resume(Viewer viewer, @PathVariable String id) {
    return act(viewer, id, steering::resume);
  }

  @PostMapping("/end")
  String end(Viewer viewer, @PathVariable String id) {
    return act(viewer, id, steering::end);
  }

  private static String act(Viewer viewer, String id, Consumer<String> action) {
    viewer.requireAdmin();
    try {
      action.accept(id);
      return "redirect:/series/" + id;
    } catch (Problem refused) {
      if (refused.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
        throw refused;
      }
      return "redirect:/series/" + id + "?problem=" + refused.slug();
    }
  }

  private ModelAndView page(String view, Locale locale, String id, @Nullable Attempt attempt) {
    SeriesView series = reading.one(id);
    Map<String, String> modules = texts.modules(series.questionnaire(), locale);
    SeriesPlan plan = new SeriesPlan(series, texts, modules, locale);
    return new ModelAndView(view)
        .addObject("series", series)
        .addObject("recurrence", texts.recurrence(series, locale))
        .addObject("questionnaire", texts.questionnaire(series.questionnaire(), locale))
        .addObject("modules", modules)
        .addObject("rows", plan.toCome(attempt))
        .addObject("past", plan.past())
        .addObject("tongues", Tongues.names())
        .addObject("problem", "")
        .addObject("done", "");
  }
}
