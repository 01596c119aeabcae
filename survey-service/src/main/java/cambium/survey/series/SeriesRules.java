package cambium.survey.series;

import cambium.platform.web.Languages;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.round.RoundRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a series can be as it is asked for, and what it is then. */
final class SeriesRules {
  static final int LONGEST_TITLE = 150;
  private static final int MOST_YEARS_AWAY = 10;
  private static final int MOST_OPEN_DAYS = 90;
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
    new RecurrenceRules(openDays(), faults).check(rule, startsOn);
    return rule;
  }

  int openDays() {
    Integer days = request.openDays();
    return days == null ? 0 : days;
  }

  void checkOpenDays() {
    if (openDays() < 1 || openDays() > MOST_OPEN_DAYS) {
      fault("openDays", "openDays", "must lie between 1 and " + MOST_OPEN_DAYS);
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

  /** The ids of the modules that take turns. */
  List<String> modules(Optional<Questionnaire> found) {
    if (found.isEmpty()) {
      fault("questionnaire", "questionnaire", "is not known");
      return List.of();
    }
    return new RotationRules(found.get(), faults).modules(request.modules());
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
