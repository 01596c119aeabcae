package cambium.survey.page;

import cambium.platform.security.Viewer;
import cambium.survey.editor.Draft;
import cambium.survey.editor.Sheet;
import cambium.survey.questionnaire.AddingQuestionnaire;
import cambium.survey.questionnaire.Addition;
import cambium.survey.questionnaire.Flaw;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.questionnaire.Verdict;
import cambium.survey.questionnaire.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which questionnaires there are, what each asks, and a file that brings another. */
@Controller
class QuestionnairesPage {

  /** The versions of one questionnaire, the newest first. */
  record Line(String title, boolean builtIn, List<Version> versions) {}

  private final Questionnaires questionnaires;
  private final AddingQuestionnaire adding;
  private final JsonMapper json;

  QuestionnairesPage(Questionnaires questionnaires, AddingQuestionnaire adding, JsonMapper json) {
    this.questionnaires = questionnaires;
    this.adding = adding;
    this.json = json;
  }

  @GetMapping("/questionnaires")
  String list(Viewer viewer, Locale locale, Model model) {
    viewer.requireAdmin();
    model.addAttribute("lines", lines(locale)).addAttribute("errors", List.of());
    return "survey/questionnaires";
  }

  private List<Line> lines(Locale locale) {
    Map<String, List<Version>> lineages = new LinkedHashMap<>();
    questionnaires
        .versions()
        .forEach(
            version ->
                lineages.computeIfAbsent(version.lineage(), id -> new ArrayList<>()).add(version));
    return lineages.values().stream().map(versions -> line(versions, locale)).toList();
  }

  private static Line line(List<Version> versions, Locale locale) {
    Version newest = versions.get(0);
    return new Line(title(newest, locale), Questionnaires.isBuiltIn(newest), versions);
  }

  @PostMapping("/questionnaires")
  ModelAndView bring(Viewer viewer, Locale locale, @RequestParam("file") MultipartFile file)
      throws IOException {
    viewer.requireAdmin();
    List<Flaw> errors;
    try {
      Addition addition = adding.add(json.readTree(file.getBytes()));
      if (addition instanceof Addition.Added added) {
        return new ModelAndView("redirect:/questionnaires/" + added.version().id());
      }
      errors = addition instanceof Addition.Refused refused ? refused.errors() : List.of();
    } catch (JacksonException unreadable) {
      errors = List.of(new Flaw("", "is not JSON, is nested too deeply, or has a property twice"));
    }
    return new ModelAndView("survey/questionnaires", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("lines", lines(locale))
        .addObject("errors", errors);
  }

  @GetMapping("/questionnaires/{id}")
  String look(Viewer viewer, Locale locale, @PathVariable String id, Model model) {
    viewer.requireAdmin();
    Version version = known(questionnaires, id);
    Draft draft = Draft.of(version.questionnaire().source());
    Verdict verdict = new Verdict(List.of(), version.questionnaire().warnings());
    model
        .addAttribute("version", version)
        .addAttribute("title", title(version, locale))
        .addAttribute("builtIn", Questionnaires.isBuiltIn(version))
        .addAttribute("versions", questionnaires.versionsOf(version.lineage()))
        .addAttribute("language", locale.getLanguage())
        .addAttribute("sheet", new Sheet(draft, verdict));
    return "survey/questionnaire";
  }

  static Version known(Questionnaires questionnaires, String id) {
    return questionnaires
        .version(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String title(Version version, Locale locale) {
    Map<String, String> title = version.questionnaire().title();
    return title.getOrDefault(locale.getLanguage(), title.getOrDefault("en", version.id()));
  }
}
