package cambium.survey.page;

import cambium.organization.Layer;
import cambium.platform.security.Viewer;
import cambium.platform.web.Languages;
import cambium.survey.editor.Draft;
import cambium.survey.editor.Preview;
import cambium.survey.editor.Sheet;
import cambium.survey.questionnaire.AddingQuestionnaire;
import cambium.survey.questionnaire.Addition;
import cambium.survey.questionnaire.Constructs;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.questionnaire.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a questionnaire is written. The form holds all of it: every button sends it and gets it
 * back changed, so that it works without a script and nothing typed is lost.
 */
@Controller
class QuestionnaireEditorPage {

  private final Questionnaires questionnaires;
  private final AddingQuestionnaire adding;
  private final JsonMapper json;
  private final MessageSource messages;

  QuestionnaireEditorPage(
      Questionnaires questionnaires,
      AddingQuestionnaire adding,
      JsonMapper json,
      MessageSource messages) {
    this.questionnaires = questionnaires;
    this.adding = adding;
    this.json = json;
    this.messages = messages;
  }

  @GetMapping("/questionnaires/new")
  ModelAndView begin(Viewer viewer, Locale locale) {
    viewer.requireAdmin();
    return page(Draft.empty(), null, locale, Map.of(), false);
  }

  @GetMapping("/questionnaires/{id}/copy")
  ModelAndView copy(Viewer viewer, Locale locale, @PathVariable String id) {
    viewer.requireAdmin();
    Map<String, String> words = new LinkedHashMap<>();
    for (String tag : Languages.ALL) {
      words.put(tag, say("questionnaires.copy.suffix", Locale.forLanguageTag(tag)));
    }
    JsonNode source = QuestionnairesPage.known(questionnaires, id).questionnaire().source();
    return page(Draft.copyOf(source, words), null, locale, Map.of(), false);
  }

  @GetMapping("/questionnaires/{id}/edit")
  ModelAndView edit(Viewer viewer, Locale locale, @PathVariable String id) {
    viewer.requireAdmin();
    Version basis = QuestionnairesPage.known(questionnaires, id);
    if (Questionnaires.isBuiltIn(basis)) {
      return new ModelAndView("redirect:/questionnaires/" + id + "/copy");
    }
    return page(Draft.of(basis.questionnaire().source()), basis, locale, Map.of(), true);
  }

  @PostMapping("/questionnaires/edit")
  ModelAndView work(
      Viewer viewer,
      Locale locale,
      @RequestParam MultiValueMap<String, String> form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      HttpServletResponse response) {
    viewer.requireAdmin();
    Draft draft = Draft.filledIn(source(form), form);
    String act = first(form, "do");
    Version basis = questionnaires.version(first(form, "basis")).orElse(null);
    if (act.equals("save")) {
      return save(draft, basis, locale, form, fragment != null, response);
    }
    boolean checked = act.equals("check");
    Draft next = checked ? draft : draft.after(act, first(form, "kind:" + act));
    return page(next, basis, locale, form, true).addObject("checked", checked);
  }

  private ModelAndView save(
      Draft draft,
      @Nullable Version basis,
      Locale locale,
      MultiValueMap<String, String> form,
      boolean fragment,
      HttpServletResponse response) {
    Addition addition = basis == null ? adding.add(draft.json()) : adding.add(draft.json(), basis);
    if (addition instanceof Addition.Added added) {
      String there = "/questionnaires/" + added.version().id();
      if (fragment) {
        response.setHeader("HX-Redirect", there);
        return new ModelAndView("survey/questionnaire-preview :: none");
      }
      return new ModelAndView("redirect:" + there);
    }
    Version newest = addition instanceof Addition.Overtaken overtaken ? overtaken.newest() : basis;
    ModelAndView page = page(draft, newest, locale, form, true).addObject("checked", true);
    if (addition instanceof Addition.Overtaken) {
      page.addObject("overtaken", true);
    }
    if (!fragment) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping("/questionnaires/preview")
  ModelAndView preview(
      Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> form) {
    viewer.requireAdmin();
    Draft draft = Draft.filledIn(source(form), form);
    return new ModelAndView("survey/questionnaire-preview :: preview")
        .addAllObjects(preview(draft, form, locale));
  }

  private ModelAndView page(
      Draft draft,
      @Nullable Version basis,
      Locale locale,
      Map<String, List<String>> form,
      boolean begun) {
    ModelAndView page = new ModelAndView("survey/questionnaire-editor");
    page.addObject("sheet", new Sheet(draft, questionnaires.check(draft.json())));
    page.addObject("begun", begun);
    page.addObject("checked", false).addObject("overtaken", false);
    page.addObject("basis", basis == null ? "" : basis.id());
    page.addObject("next", basis == null ? 1 : basis.number() + 1);
    page.addObject("tags", Languages.ALL).addObject("layers", Layer.values());
    page.addObject("constructs", Constructs.KNOWN).addObject("kinds", Draft.kinds());
    return page.addAllObjects(preview(draft, form, locale));
  }

  private Map<String, Object> preview(Draft draft, Map<String, List<String>> form, Locale locale) {
    String asked = form.getOrDefault("preview-language", List.of(locale.getLanguage())).get(0);
    String language = Languages.of(asked).orElse(Languages.DEFAULT);
    Map<String, String> answerTexts = AnswerTexts.of(language);
    Preview preview =
        Preview.of(
            draft,
            language,
            answerTexts.getOrDefault("yes", "Yes"),
            answerTexts.getOrDefault("no", "No"));
    return Map.of("preview", preview, "previewLanguage", language, "words", answerTexts);
  }

  private JsonNode source(MultiValueMap<String, String> form) {
    try {
      JsonNode source = json.readTree(first(form, "source"));
      if (source.isObject()) {
        return source;
      }
    } catch (JacksonException unreadable) {
      // Refused below: the form carries what this page wrote.
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
