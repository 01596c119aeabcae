package cambium.survey.questionnaire;

import cambium.platform.security.Viewer;
import cambium.platform.web.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Questionnaires, for administrators. */
@RestController
@RequestMapping("/api/questionnaires")
class QuestionnaireController {

  record Added(String id) {}

  record Listed(String id, Map<String, String> title, List<Module> modules) {}

  private final Questionnaires questionnaires;

  QuestionnaireController(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Added add(Viewer viewer, @RequestBody JsonNode json) {
    viewer.requireAdmin();
    Reading reading = questionnaires.add(json);
    if (reading instanceof Reading.Valid valid) {
      return new Added(valid.questionnaire().id());
    }
    throw Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "questionnaire",
            "The questionnaire has errors",
            "Nothing was kept. Each error names its place as a JSON pointer.")
        .with("errors", ((Reading.Invalid) reading).errors());
  }

  @GetMapping
  List<Listed> list(Viewer viewer) {
    viewer.requireAdmin();
    return questionnaires.all().stream()
        .map(each -> new Listed(each.id(), each.title(), each.describedModules()))
        .toList();
  }
}
