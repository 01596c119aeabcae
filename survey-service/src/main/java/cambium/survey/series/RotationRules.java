package cambium.survey.series;

import cambium.survey.questionnaire.Module;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.ReadingTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether modules can take turns: each once, and each short enough.
 *
 * @param faults what is wrong is added here
 */
record RotationRules(Questionnaire questionnaire, List<Fault> faults) {

  /** Their ids. All of the questionnaire where none are named. */
  List<String> modules(@Nullable List<String> named) {
    List<String> wanted = named == null ? questionnaire.modules() : named;
    List<String> unknown = questionnaire.unknownModules(wanted);
    if (!unknown.isEmpty()) {
      String message = "are not known: " + String.join(", ", unknown);
      faults.add(Fault.of("modules", "modules", message));
      return List.of();
    }
    List<String> picked =
        wanted.stream()
            .flatMap(name -> questionnaire.with(List.of(name)).describedModules().stream())
            .map(Module::id)
            .toList();
    if (new HashSet<>(picked).size() < picked.size()) {
      String message = "name one twice; each is asked once per cycle";
      faults.add(Fault.of("modules", "modules-twice", message));
    }
    if (picked.isEmpty()) {
      checkReadingTime("questionnaire", List.of(), "the core");
    }
    picked.forEach(
        module -> checkReadingTime("modules", List.of(module), "the core and " + module));
    return picked;
  }

  private void checkReadingTime(String field, List<String> asked, String name) {
    long seconds = Math.round(ReadingTime.seconds(questionnaire.with(asked)));
    if (seconds > ReadingTime.LONGEST_PULSE_SECONDS) {
      String message =
          "take longer than two minutes to answer: " + seconds + " seconds for " + name;
      faults.add(Fault.of(field, "too-long", message, seconds));
    }
  }
}
