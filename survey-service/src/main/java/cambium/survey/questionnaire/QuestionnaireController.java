package cambium.survey.questionnaire;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import cambium.survey.questionnaire.Addition.Added;
import cambium.survey.questionnaire.Addition.Overtaken;
import cambium.survey.questionnaire.Addition.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Questionnaires, for administrators. */
@RestController
@RequestMapping("/api/questionnaires")
class QuestionnaireController {

  /** What was kept, and what its author should look at once more. */
  record Kept(String id, int version, List<Warning> warnings) {}

  record Listed(
      String id, Map<String, String> title, List<Module> modules, String lineage, int version) {}

  private final Questionnaires questionnaires;
  private final AddingQuestionnaire adding;

  QuestionnaireController(Questionnaires questionnaires, AddingQuestionnaire adding) {
    this.questionnaires = questionnaires;
    this.adding = adding;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Kept add(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String of,
      @RequestBody JsonNode json) {
    viewer.requireAdmin();
    Addition addition = of == null ? adding.add(json) : adding.add(json, basis(of));
    if (addition instanceof Added added) {
      return new Kept(added.version().id(), added.version().number(), added.warnings());
    }
    if (addition instanceof Overtaken overtaken) {
      throw Problem.conflict(
          "questionnaire-version",
          "There is a newer version",
          "Version "
              + overtaken.newest().number()
              + " is "
              + overtaken.newest().id()
              + ". Look at it, and add yours to that one.");
    }
    throw Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "questionnaire",
            "The questionnaire has errors",
            "Nothing was kept. Each error names its place as a JSON pointer.")
        .with("errors", ((Refused) addition).errors());
  }

  private Version basis(String id) {
    Version basis = known(id);
    if (Questionnaires.isBuiltIn(basis)) {
      throw Problem.conflict(
          "questionnaire-built-in",
          "The built-in questionnaire has one version",
          "Add your changed copy as a questionnaire of its own.");
    }
    return basis;
  }

  @GetMapping
  List<Listed> list(Viewer viewer) {
    viewer.requireAdmin();
    return questionnaires.versions().stream()
        .map(
            each ->
                new Listed(
                    each.id(),
                    each.questionnaire().title(),
                    each.questionnaire().describedModules(),
                    each.lineage(),
                    each.number()))
        .toList();
  }

  /** As it was brought, value by value. */
  @GetMapping("/{id}")
  ResponseEntity<JsonNode> export(Viewer viewer, @PathVariable String id) {
    viewer.requireAdmin();
    String name = ContentDisposition.attachment().filename(id + ".json").build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(known(id).questionnaire().source());
  }

  private Version known(String id) {
    return questionnaires
        .version(id)
        .orElseThrow(() -> Problem.notFound("There is no questionnaire " + id + "."));
  }
}
