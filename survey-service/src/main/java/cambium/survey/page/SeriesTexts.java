package cambium.survey.page;

import cambium.platform.web.Problem;
import cambium.survey.calendar.CalendarSettings;
import cambium.survey.questionnaire.Module;
import cambium.survey.questionnaire.Questionnaire;
import cambium.survey.questionnaire.Questionnaires;
import cambium.survey.series.Fault;
import cambium.survey.series.SeriesView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences about series in the language of the reader. */
@Component
class SeriesTexts {
  private static final Pattern WEEKS = Pattern.compile("FREQ=WEEKLY;INTERVAL=(\\d+)");
  private static final Pattern MONTHS =
      Pattern.compile("FREQ=MONTHLY(?:;INTERVAL=(\\d+))?;BYDAY=(-1|[1-4])([A-Z]{2})");

  private final MessageSource messages;
  private final Questionnaires questionnaires;
  private final CalendarSettings settings;

  SeriesTexts(MessageSource messages, Questionnaires questionnaires, CalendarSettings settings) {
    this.messages = messages;
    this.questionnaires = questionnaires;
    this.settings = settings;
  }

  /** The sentences about what is wrong, by field; empty if it is not about fields. */
  Map<String, String> wrong(Problem problem, Locale locale) {
    @Nullable Map<String, Object> members = problem.getBody().getProperties();
    Map<String, String> wrong = new LinkedHashMap<>();
    if (members != null && members.get("errors") instanceof List<?> errors) {
      for (Object error : errors) {
        if (error instanceof Fault fault) {
          wrong.putIfAbsent(fault.field(), sentence(fault, locale));
        }
      }
    }
    return wrong;
  }

  private String sentence(Fault fault, Locale locale) {
    Object[] arguments =
        fault.arguments().stream()
            .map(each -> each instanceof Instant moment ? moment(moment, locale) : each)
            .toArray();
    String other = messages.getMessage("series.wrong.other", null, locale);
    return String.valueOf(
        messages.getMessage("series.wrong." + fault.word(), arguments, other, locale));
  }

  String moment(Instant moment, Locale locale) {
    String pattern = messages.getMessage("series.day-time", null, locale);
    return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(settings.zone()));
  }

  String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern(messages.getMessage("series.day", null, locale), locale)
        .format(day);
  }

  /** How often, in words where there are some, else as the rule stands. */
  String recurrence(SeriesView series, Locale locale) {
    Matcher weeks = WEEKS.matcher(series.rule());
    if (weeks.matches()) {
      return say(
          locale,
          "series.rule.weeks",
          weeks.group(1),
          name(series.startsOn().getDayOfWeek(), locale));
    }
    Matcher months = MONTHS.matcher(series.rule());
    if (!months.matches()) {
      return series.rule();
    }
    String which = messages.getMessage("series.which." + months.group(2), null, locale);
    String weekday = name(weekday(months.group(3)), locale);
    return months.group(1) == null
        ? say(locale, "series.rule.month", which, weekday)
        : say(locale, "series.rule.months", months.group(1), which, weekday);
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static String name(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  private static DayOfWeek weekday(String code) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(code))
        .findFirst()
        .orElse(DayOfWeek.MONDAY);
  }

  String questionnaire(String id, Locale locale) {
    return questionnaires
        .find(id)
        .map(Questionnaire::title)
        .map(title -> in(locale, title))
        .orElse(id);
  }

  /** The titles of all modules, by id. */
  Map<String, String> modules(String questionnaire, Locale locale) {
    Map<String, String> titles = new LinkedHashMap<>();
    questionnaires.find(questionnaire).stream()
        .flatMap(known -> known.describedModules().stream())
        .forEach((Module module) -> titles.put(module.id(), in(locale, module.title())));
    return titles;
  }

  private static String in(Locale locale, Map<String, String> texts) {
    return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("en", ""));
  }
}
