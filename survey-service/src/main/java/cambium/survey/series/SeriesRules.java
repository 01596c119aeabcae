package cambium.survey.series;

import cambium.platform.web.Languages;
import cambium.survey.questionnaire.Module;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.ReadingTime;
import cambium.survey.round.RoundRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a series can be as it is asked for, and what it is then. */
final class SeriesRules {
  static final int LONGEST_TITLE = 150;
  private static final int LEAST_GAP_DAYS = 7;
  private static final int GAPS_LOOKED_AT = 200;
  private static final int MOST_YEARS_AWAY = 10;
  private static final LocalTime USUAL_OPENING = LocalTime.of(8, 0);
  private static final LocalTime USUAL_CLOSING = LocalTime.of(16, 0);

  private final SeriesRequest request;
  private final List<Fault> faults = new ArrayList<>();

  SeriesRules(SeriesRequest request) {
    this.request = request;
  }

  /** What is wrong; empty if nothing is. */
  List<Fault> faults() {
    return faults;
  }

  private void fault(String field, String word, String message, Object... arguments) {
    faults.add(Fault.of(field, word, message, arguments));
  }

  String title() {
    String title = stripped(request.title());
    if (title.isEmpty()) {
      fault("title", "title", "is required");
    } else if (title.length() > LONGEST_TITLE) {
      fault("title", "title-long", "is longer than " + LONGEST_TITLE + " characters");
    }
    TitlePattern.unknownGaps(title)
        .forEach(
            gap ->
                fault(
                    "title",
                    "title-gap",
                    "has an unknown gap {" + gap + "}; known are month, year, number and week",
                    "{" + gap + "}"));
    return title;
  }

  String language() {
    String language = stripped(request.language());
    if (language.isEmpty()) {
      return Languages.DEFAULT;
    }
    if (!Languages.ALL.contains(language)) {
      fault("language", "language", "must be one of " + String.join(", ", Languages.ALL));
    }
    return language;
  }

  LocalDate startsOn(LocalDate today) {
    LocalDate day = parsed("startsOn", request.startsOn(), LocalDate::parse, today);
    if (Math.abs(ChronoUnit.YEARS.between(today, day)) >= MOST_YEARS_AWAY) {
      fault("startsOn", "startsOn-far", "lies " + MOST_YEARS_AWAY + " years or more away");
      return today;
    }
    return day;
  }

  LocalTime opensAt() {
    return time("opensAt", request.opensAt(), USUAL_OPENING);
  }

  LocalTime closesAt() {
    return time("closesAt", request.closesAt(), USUAL_CLOSING);
  }

  private LocalTime time(String field, @Nullable String text, LocalTime usual) {
    return stripped(text).isEmpty()
        ? usual
        : parsed(field, text, LocalTime::parse, usual).truncatedTo(ChronoUnit.MINUTES);
  }

  private <T> T parsed(String field, @Nullable String text, Function<String, T> read, T otherwise) {
    try {
      return read.apply(stripped(text));
    } catch (DateTimeException unreadable) {
      fault(
          field,
          otherwise instanceof LocalDate ? "date" : "time",
          otherwise instanceof LocalDate
              ? "must be a date such as 2026-03-02"
              : "must be a time such as 08:00");
      return otherwise;
    }
  }

  /** Checks the rule and the days that a pulse is open together: the next one comes after. */
  String rule(LocalDate startsOn) {
    String rule = stripped(request.rule());
    try {
      checkGaps(Recurrence.read(rule).from(startsOn));
    } catch (Recurrence.Unusable unusable) {
      String word = Objects.requireNonNull(unusable.getMessage());
      fault("rule", word, ruleMessage(word));
    }
    return rule;
  }

  private static String ruleMessage(String word) {
    return switch (word) {
      case "rule-hours" -> "must repeat by days, weeks, months or years, and name no hours";
      case "rule-until" -> "must give UNTIL as a date such as 20270630";
      default -> "must be a rule of RFC 5545 such as FREQ=MONTHLY;BYDAY=1TU";
    };
  }

  private void checkGaps(Iterator<LocalDate> days) {
    if (!days.hasNext()) {
      fault("rule", "rule-never", "never occurs");
      return;
    }
    long least = Long.MAX_VALUE;
    LocalDate before = days.next();
    for (int i = 0; i < GAPS_LOOKED_AT && days.hasNext(); i++) {
      LocalDate day = days.next();
      least = Math.min(least, ChronoUnit.DAYS.between(before, day));
      before = day;
    }
    if (least < LEAST_GAP_DAYS) {
      fault("rule", "rule-often", "repeats more than once in " + LEAST_GAP_DAYS + " days");
    } else if (openDays() >= least) {
      fault(
          "openDays",
          "openDays-long",
          "must be fewer than the " + least + " days until the next pulse",
          least);
    }
  }

  int openDays() {
    Integer days = request.openDays();
    return days == null ? 0 : days;
  }

  void checkOpenDays() {
    if (openDays() < 1 || openDays() > 90) {
      fault("openDays", "openDays", "must lie between 1 and 90");
    }
  }

  int minimumGroup() {
    Integer group = request.minimumGroup();
    int k = group == null ? RoundRequest.LEAST_MINIMUM : group;
    if (k < RoundRequest.LEAST_MINIMUM || k > RoundRequest.GREATEST_MINIMUM) {
      fault("minimumGroup", "minimumGroup", "must be " + RoundRequest.LEAST_MINIMUM + " or more");
    }
    return k;
  }

  @Nullable List<String> audience(Asked asked) {
    List<String> audience = request.audience();
    if (audience == null) {
      return null;
    }
    if (audience.isEmpty()) {
      fault("audience", "audience", "names nobody; leave it out to ask everybody");
    } else if (!asked.unknownManagers(audience).isEmpty()) {
      String unknown = String.join(", ", asked.unknownManagers(audience));
      fault("audience", "audience", "are no managers: " + unknown);
    }
    return audience.stream().distinct().toList();
  }

  /** The ids of the modules that take turns, if each can be asked in time. */
  List<String> modules(Optional<Questionnaire> found) {
    if (found.isEmpty()) {
      fault("questionnaire", "questionnaire", "is not known");
      return List.of();
    }
    Questionnaire questionnaire = found.get();
    List<String> wanted = request.modules() == null ? questionnaire.modules() : request.modules();
    List<String> unknown = questionnaire.unknownModules(wanted);
    if (!unknown.isEmpty()) {
      fault("modules", "modules", "are not known: " + String.join(", ", unknown));
      return List.of();
    }
    List<String> picked =
        wanted.stream()
            .flatMap(name -> questionnaire.with(List.of(name)).describedModules().stream())
            .map(Module::id)
            .toList();
    if (new HashSet<>(picked).size() < picked.size()) {
      fault("modules", "modules-twice", "name one twice; each is asked once per cycle");
    }
    checkReadingTime(questionnaire, picked);
    return picked;
  }

  private void checkReadingTime(Questionnaire questionnaire, List<String> picked) {
    List<List<String>> pulses =
        picked.isEmpty() ? List.of(List.of()) : picked.stream().map(List::of).toList();
    for (List<String> pulse : pulses) {
      long seconds = Math.round(ReadingTime.seconds(questionnaire.with(pulse)));
      if (seconds > ReadingTime.LONGEST_PULSE_SECONDS) {
        fault(
            picked.isEmpty() ? "questionnaire" : "modules",
            "too-long",
            "take longer than two minutes to answer: "
                + seconds
                + " seconds for the core"
                + (pulse.isEmpty() ? "" : " and " + pulse.get(0)),
            seconds);
      }
    }
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
