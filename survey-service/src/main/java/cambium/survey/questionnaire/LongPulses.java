package cambium.survey.questionnaire;

import cambium.organization.Layer;
import java.util.ArrayList;
import java.util.List;

/** Warns where a pulse, which is the core with one module, takes longer than two minutes. */
final class LongPulses {
  private static final int LIMIT = ReadingTime.LONGEST_PULSE_SECONDS;

  private LongPulses() {}

  static List<Warning> in(Questionnaire questionnaire) {
    List<Warning> warnings = new ArrayList<>();
    List<String> modules = questionnaire.modules();
    for (int i = 0; i < modules.size(); i++) {
      add(questionnaire.with(List.of(modules.get(i))), "/modules/" + i, warnings);
    }
    if (modules.isEmpty()) {
      add(questionnaire, "", warnings);
    }
    return warnings;
  }

  /** Of whoever is asked the most, in the language that takes the longest. */
  private static void add(Questionnaire pulse, String pointer, List<Warning> warnings) {
    int most = LIMIT;
    String slowest = "";
    for (Layer layer : Layer.values()) {
      for (String language : Texts.LANGUAGES) {
        Respondent respondent = new Respondent(layer, false);
        int seconds = (int) Math.ceil(ReadingTime.seconds(pulse, respondent, language));
        if (seconds > most) {
          most = seconds;
          slowest = language;
        }
      }
    }
    if (most > LIMIT) {
      String message = "takes some " + most + " seconds to answer; a pulse should take " + LIMIT;
      warnings.add(new Warning(pointer, "reading-time", slowest, String.valueOf(most), message));
    }
  }
}
