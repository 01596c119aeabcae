package cambium.survey.questionnaire;

import cambium.survey.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks at the wording of every question, where it stands, and at the time that a pulse takes. */
final class Warnings {
  private final String locale;
  private final List<Warning> warnings = new ArrayList<>();

  private Warnings(JsonNode source) {
    String declared = source.path("locale").asString("en");
    this.locale = declared.equals("no") ? "nb" : declared;
  }

  static List<Warning> of(Questionnaire questionnaire) {
    JsonNode source = questionnaire.source();
    Warnings found = new Warnings(source);
    found.ofElements(source, "");
    int page = 0;
    for (JsonNode each : source.path("pages")) {
      found.ofElements(each, "/pages/" + page++);
    }
    found.warnings.addAll(LongPulses.in(questionnaire));
    return List.copyOf(found.warnings);
  }

  private void ofElements(JsonNode owner, String pointer) {
    int index = 0;
    for (JsonNode element : owner.path("elements")) {
      String at = pointer + "/elements/" + index++;
      boolean open = element.path("type").asString("").equals("comment");
      ofTexts(element.path("title"), at + "/title", open);
      int row = 0;
      for (JsonNode each : element.path("rows")) {
        String place = at + "/rows/" + row++;
        if (each.isObject()) {
          ofTexts(each.path("text"), place + "/text", open);
        } else {
          ofTexts(each, place, open);
        }
      }
    }
  }

  private void ofTexts(JsonNode texts, String pointer, boolean open) {
    if (texts.isString()) {
      ofText(texts.stringValue(), locale, pointer, open);
    }
    texts
        .properties()
        .forEach(
            text -> {
              String language = text.getKey().equals("default") ? locale : text.getKey();
              String place = pointer + "/" + text.getKey();
              ofText(text.getValue().asString(""), language, place, open);
            });
  }

  private void ofText(String text, String language, String pointer, boolean open) {
    Wording.check(text, language, open)
        .forEach(
            finding ->
                warnings.add(
                    new Warning(
                        pointer,
                        finding.rule().id(),
                        language,
                        finding.found(),
                        finding.rule().message() + ": " + finding.found())));
  }
}
