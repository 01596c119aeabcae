package cambium.survey.questionnaire;

import cambium.survey.audit.AuditLog;
import cambium.survey.questionnaire.Addition.Added;
import cambium.survey.questionnaire.Addition.Overtaken;
import cambium.survey.questionnaire.Addition.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Keeps a questionnaire, or a new version of one, and says what to look at once more. */
@Service
public class AddingQuestionnaire {
  private final Questionnaires questionnaires;
  private final AuditLog log;

  AddingQuestionnaire(Questionnaires questionnaires, AuditLog log) {
    this.questionnaires = questionnaires;
    this.log = log;
  }

  /** The first version of a questionnaire of its own. */
  public Addition add(JsonNode json) {
    return keep(json, Questionnaires.newLineage(), 1);
  }

  /** The version after this one, unless there is a newer one already. */
  public Addition add(JsonNode json, Version basis) {
    Version newest = questionnaires.newestOf(basis.lineage());
    if (newest.number() > basis.number()) {
      return new Overtaken(newest);
    }
    return keep(json, basis.lineage(), basis.number() + 1);
  }

  private Addition keep(JsonNode json, String lineage, int number) {
    Reading reading = QuestionnaireReader.read(Version.idOf(lineage, number), json);
    if (!(reading instanceof Reading.Valid valid)) {
      return new Refused(((Reading.Invalid) reading).errors());
    }
    Version version = new Version(valid.questionnaire(), lineage, number);
    if (!questionnaires.keep(version)) {
      return new Overtaken(questionnaires.newestOf(lineage));
    }
    log.note(
        "questionnaire.added",
        version.id(),
        Map.of(
            "title", Optional.ofNullable(version.questionnaire().title().get("en")).orElse(""),
            "version", String.valueOf(number)));
    return new Added(version, version.questionnaire().warnings());
  }
}
