package cambium.survey.questionnaire;

import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to read what is asked and to answer it. The rates, in characters per minute
 * with spaces, and where they come from stand in {@code docs/questionnaires.md}; the words of an
 * answer scale are read at its first appearance, and writing takes the time that somebody gives to
 * it.
 */
final class ReadingTime {
  static final int LIMIT = 120;
  private static final double SECONDS_TO_DECIDE = 4;
  private static final double ENGLISH_PER_MINUTE = 238 * 5.6;
  private static final double NORDIC_PER_MINUTE = 204 * 765 / 135.0;
  private static final List<String> LABELS = List.of("rateValues", "choices", "columns");
  private static final List<String> ENDS =
      List.of("minRateDescription", "maxRateDescription", "labelTrue", "labelFalse");

  private final String language;
  private final Set<String> known = new HashSet<>();
  private double characters;
  private int decisions;

  private ReadingTime(String language) {
    this.language = language;
  }

  /** Where a pulse, which is the core with one module, takes longer than two minutes. */
  static List<Warning> warnings(Questionnaire questionnaire) {
    List<Warning> warnings = new ArrayList<>();
    List<String> modules = questionnaire.modules();
    for (int i = 0; i < modules.size(); i++) {
      longest(questionnaire.with(List.of(modules.get(i))), "/modules/" + i, warnings);
    }
    if (modules.isEmpty()) {
      longest(questionnaire, "", warnings);
    }
    return warnings;
  }

  private static void longest(Questionnaire pulse, String pointer, List<Warning> into) {
    int most = LIMIT;
    String slowest = "";
    for (Layer layer : Layer.values()) {
      JsonNode asked = pulse.askedOf(new Respondent(layer, false));
      for (String language : Texts.LANGUAGES) {
        int seconds = (int) Math.ceil(seconds(asked, language));
        if (seconds > most) {
          most = seconds;
          slowest = language;
        }
      }
    }
    if (most > LIMIT) {
      into.add(
          new Warning(
              pointer,
              "reading-time",
              slowest,
              String.valueOf(most),
              "takes some " + most + " seconds to answer; a pulse should take " + LIMIT));
    }
  }

  static double seconds(JsonNode asked, String language) {
    ReadingTime time = new ReadingTime(language);
    for (JsonNode page : asked.path("pages")) {
      page.path("elements").forEach(time::read);
    }
    double perMinute = language.equals("en") ? ENGLISH_PER_MINUTE : NORDIC_PER_MINUTE;
    return time.characters * 60 / perMinute + time.decisions * SECONDS_TO_DECIDE;
  }

  private void read(JsonNode element) {
    characters += length(element.path("title")) + length(element.path("description"));
    StringBuilder labels = new StringBuilder();
    ENDS.forEach(end -> labels.append(words(element.path(end))));
    LABELS.forEach(list -> element.path(list).forEach(each -> labels.append(text(each))));
    characters += known.add(labels.toString()) ? labels.length() : 0;
    element.path("rows").forEach(row -> characters += text(row).length());
    int rows = element.path("rows").isArray() ? element.path("rows").size() : 1;
    decisions += element.path("type").asString("").equals("comment") ? 0 : rows;
  }

  private String text(JsonNode valueAndText) {
    return valueAndText.isObject()
        ? words(valueAndText.path("text"))
        : valueAndText.isString() ? valueAndText.stringValue() : "";
  }

  private int length(JsonNode text) {
    return words(text).length();
  }

  /** As the answer page picks a language. */
  private String words(JsonNode text) {
    if (!text.isObject()) {
      return text.asString("");
    }
    JsonNode own = text.path(language);
    JsonNode other = text.has("default") ? text.path("default") : text.path("en");
    return own.isString() ? own.stringValue() : other.asString("");
  }
}
